package org.dianet.storage.eaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.dianet.storage.eaf.EafDocument.Constraint;
import org.dianet.storage.eaf.EafTier.Annotation;
import org.dianet.storage.eaf.EafTier.Referring;
import org.jspecify.annotations.Nullable;

/// Reads ELAN annotation files of any program. Elements that codings do not need are ignored.
public final class EafReader {
    private final Path file;
    private final XMLStreamReader xml;
    private final List<EafDocument.Media> media = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<EafDocument.Type> types = new ArrayList<>();
    private final List<EafTier> tiers = new ArrayList<>();
    private final List<String> vocabulary = new ArrayList<>();
    private final EafSlots slots = new EafSlots();
    private final List<String> problems = new ArrayList<>();
    private String author = "";
    private OffsetDateTime date = OffsetDateTime.of(LocalDateTime.of(1970, 1, 1, 0, 0), ZoneOffset.UTC);

    private EafReader(Path file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /// What a file holds.
    ///
    /// @param problems clauses about annotations that were passed over or have no times of their own
    public record Content(EafDocument document, List<String> problems) {
        public Content {
            problems = List.copyOf(problems);
        }
    }

    /// @throws StorageException if it is missing or no annotation file, in a sentence that names the line
    public static Content read(Path file) throws StorageException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // A file from somebody else must not make the program open other files or addresses.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            return new EafReader(file, factory.createXMLStreamReader(in)).content();
        } catch (XMLStreamException e) {
            throw new StorageException(
                    file + ", line " + e.getLocation().getLineNumber() + ": it is not well-formed XML; was it cut off?",
                    e);
        } catch (IOException e) {
            if (e instanceof StorageException known) {
                throw known;
            }
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private Content content() throws XMLStreamException, StorageException {
        xml.nextTag();
        if (!xml.getLocalName().equals("ANNOTATION_DOCUMENT")) {
            throw problem("the file begins with " + xml.getLocalName()
                    + " and not with ANNOTATION_DOCUMENT; is it an annotation file of ELAN (.eaf)?");
        }
        author = attribute("AUTHOR");
        date = date(attribute("DATE"));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element(xml.getLocalName());
            }
        }
        List<EafTier> placed = slots.place(tiers, problems);
        return new Content(new EafDocument(author, date, media, properties, types, placed, vocabulary), problems);
    }

    private OffsetDateTime date(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return date; // nothing depends on it
        }
    }

    private void element(String name) throws XMLStreamException, StorageException {
        switch (name) {
            case "HEADER" -> {
                String units = attribute("TIME_UNITS");
                if (!units.isEmpty() && !units.equals("milliseconds")) {
                    throw problem("times are in " + units + "; save it in ELAN with milliseconds");
                }
            }
            case "MEDIA_DESCRIPTOR" ->
                media.add(new EafDocument.Media(
                        attribute("MEDIA_URL"), attribute("RELATIVE_MEDIA_URL"), attribute("MIME_TYPE"), origin()));
            case "PROPERTY" -> {
                String key = attribute("NAME");
                properties.put(key, xml.getElementText());
            }
            case "TIME_SLOT" -> slots.add(required("TIME_SLOT_ID"), attribute("TIME_VALUE"));
            case "TIER" -> tier();
            case "LINGUISTIC_TYPE" -> types.add(new EafDocument.Type(required("LINGUISTIC_TYPE_ID"), constraint()));
            case "CVE_VALUE" -> vocabulary.add(xml.getElementText());
            default -> {
                // not about codings
            }
        }
    }

    private Constraint constraint() {
        return switch (attribute("CONSTRAINTS")) {
            case "Included_In", "Time_Subdivision" -> Constraint.INCLUDED_IN;
            case "Symbolic_Association", "Symbolic_Subdivision" -> Constraint.SYMBOLIC_ASSOCIATION;
            default -> Constraint.NONE;
        };
    }

    private long origin() throws StorageException {
        String text = attribute("TIME_ORIGIN");
        if (!text.isEmpty() && !text.matches("-?\\d{1,12}")) {
            throw problem("TIME_ORIGIN is '" + text + "', which is not a number of milliseconds");
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private void tier() throws XMLStreamException, StorageException {
        String id = required("TIER_ID");
        String type = attribute("LINGUISTIC_TYPE_REF");
        String annotator = attribute("ANNOTATOR");
        String participant = attribute("PARTICIPANT");
        String parent = attribute("PARENT_REF");
        List<Annotation> annotations = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("TIER")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "ALIGNABLE_ANNOTATION" -> aligned(annotations);
                    case "REF_ANNOTATION" -> {
                        String annotation = required("ANNOTATION_ID");
                        String of = required("ANNOTATION_REF");
                        annotations.add(new Referring(annotation, of, value()));
                    }
                    default -> {
                        // ANNOTATION, which holds one of them
                    }
                }
            }
        }
        tiers.add(new EafTier(id, type, annotator, participant, parent, annotations));
    }

    private void aligned(List<Annotation> annotations) throws XMLStreamException, StorageException {
        String id = required("ANNOTATION_ID");
        String start = required("TIME_SLOT_REF1");
        String end = required("TIME_SLOT_REF2");
        annotations.add(slots.between(id, start, end, value()));
    }

    private String value() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                return "";
            }
        }
        return xml.getElementText();
    }

    private String attribute(String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private String required(String name) throws StorageException {
        String value = attribute(name);
        if (value.isEmpty()) {
            throw problem(xml.getLocalName() + " has no " + name);
        }
        return value;
    }

    private StorageException problem(String clause) {
        return new StorageException(file + ", line " + xml.getLocation().getLineNumber() + ": " + clause + ".");
    }
}
