package org.dianet.storage.eaf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.dianet.storage.eaf.EafDocument.Constraint;
import org.dianet.storage.eaf.EafTier.Aligned;
import org.dianet.storage.eaf.EafTier.Annotation;
import org.dianet.storage.eaf.EafTier.Referring;

/// Writes annotation files of ELAN.
public final class EafWriter {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String VOCABULARY = "emotions";
    private static final String LANGUAGE = "und";
    private final EafDocument document;
    private final XMLStreamWriter xml;

    private EafWriter(EafDocument document, XMLStreamWriter xml) {
        this.document = document;
        this.xml = xml;
    }

    /// Replaces `file` in one step.
    ///
    /// @throws StorageException if it could not be written; the file is then as it was
    public static void write(Path file, EafDocument document) throws StorageException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new EafWriter(document, xml).all();
            xml.close();
        } catch (XMLStreamException e) {
            throw new StorageException("Cannot write " + file + " as XML: " + e.getMessage() + ".", e);
        }
        new AtomicFile().write(file, bytes.toByteArray());
    }

    private void all() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        start("ANNOTATION_DOCUMENT");
        xml.writeNamespace("xsi", XSI);
        attributes("AUTHOR", document.author(), "DATE", document.date().toString(), "FORMAT", "3.0", "VERSION", "3.0");
        xml.writeAttribute("xsi", XSI, "noNamespaceSchemaLocation", "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
        header();
        Map<Long, String> slots = timeOrder();
        for (EafTier tier : document.tiers()) {
            tier(tier, slots);
        }
        types();
        if (!document.vocabulary().isEmpty()) {
            empty("LANGUAGE", "LANG_ID", LANGUAGE, "LANG_LABEL", "undetermined");
        }
        constraints();
        if (!document.vocabulary().isEmpty()) {
            vocabulary();
        }
        end();
        xml.writeEndDocument();
    }

    private void header() throws XMLStreamException {
        start("HEADER");
        attributes("MEDIA_FILE", "", "TIME_UNITS", "milliseconds");
        for (EafDocument.Media media : document.media()) {
            List<String> values = new ArrayList<>(List.of("MEDIA_URL", media.url(), "MIME_TYPE", media.mimeType()));
            if (media.origin() != 0) {
                values.addAll(List.of("TIME_ORIGIN", Long.toString(media.origin())));
            }
            if (!media.relativeUrl().isEmpty()) {
                values.addAll(List.of("RELATIVE_MEDIA_URL", media.relativeUrl()));
            }
            empty("MEDIA_DESCRIPTOR", values.toArray(String[]::new));
        }
        for (Map.Entry<String, String> property : document.properties().entrySet()) {
            text("PROPERTY", property.getValue(), "NAME", property.getKey());
        }
        end();
    }

    /// Writes one slot for each time, ascending as ELAN expects them, and returns their ids.
    private Map<Long, String> timeOrder() throws XMLStreamException {
        List<Long> times = document.tiers().stream()
                .flatMap(tier -> tier.annotations().stream())
                .<Long>mapMulti((annotation, sink) -> {
                    if (annotation instanceof Aligned aligned) {
                        sink.accept(aligned.start());
                        sink.accept(aligned.end());
                    }
                })
                .distinct()
                .sorted()
                .toList();
        Map<Long, String> ids = new HashMap<>();
        start("TIME_ORDER");
        for (long time : times) {
            String id = "ts" + (ids.size() + 1);
            ids.put(time, id);
            empty("TIME_SLOT", "TIME_SLOT_ID", id, "TIME_VALUE", Long.toString(time));
        }
        end();
        return ids;
    }

    private void tier(EafTier tier, Map<Long, String> slots) throws XMLStreamException {
        start("TIER");
        attributes("LINGUISTIC_TYPE_REF", tier.type(), "TIER_ID", tier.id());
        optional("ANNOTATOR", tier.annotator());
        optional("PARTICIPANT", tier.participant());
        optional("PARENT_REF", tier.parent());
        for (Annotation annotation : tier.annotations()) {
            start("ANNOTATION");
            switch (annotation) {
                case Aligned(String id, long from, long to, String _) -> {
                    start("ALIGNABLE_ANNOTATION");
                    attributes(
                            "ANNOTATION_ID",
                            id,
                            "TIME_SLOT_REF1",
                            slots.getOrDefault(from, ""),
                            "TIME_SLOT_REF2",
                            slots.getOrDefault(to, ""));
                }
                case Referring(String id, String of, String _) -> {
                    start("REF_ANNOTATION");
                    attributes("ANNOTATION_ID", id, "ANNOTATION_REF", of);
                }
            }
            text("ANNOTATION_VALUE", annotation.value());
            end();
            end();
        }
        end();
    }

    private void types() throws XMLStreamException {
        for (EafDocument.Type type : document.types()) {
            start("LINGUISTIC_TYPE");
            attributes("LINGUISTIC_TYPE_ID", type.name(), "GRAPHIC_REFERENCES", "false");
            switch (type.constraint()) {
                case NONE -> attributes("TIME_ALIGNABLE", "true");
                case INCLUDED_IN -> attributes("TIME_ALIGNABLE", "true", "CONSTRAINTS", "Included_In");
                case SYMBOLIC_ASSOCIATION ->
                    attributes("TIME_ALIGNABLE", "false", "CONSTRAINTS", "Symbolic_Association");
            }
            if (type.name().equals(EafDocument.VOCABULARY_TYPE)
                    && !document.vocabulary().isEmpty()) {
                attributes("CONTROLLED_VOCABULARY_REF", VOCABULARY);
            }
            end();
        }
    }

    private void constraints() throws XMLStreamException {
        List<Constraint> used =
                document.types().stream().map(EafDocument.Type::constraint).toList();
        if (used.contains(Constraint.SYMBOLIC_ASSOCIATION)) {
            empty(
                    "CONSTRAINT",
                    "STEREOTYPE",
                    "Symbolic_Association",
                    "DESCRIPTION",
                    "1-1 association with a parent annotation");
        }
        if (used.contains(Constraint.INCLUDED_IN)) {
            empty(
                    "CONSTRAINT",
                    "STEREOTYPE",
                    "Included_In",
                    "DESCRIPTION",
                    "Time alignable annotations within the parent annotation's time interval, gaps are allowed");
        }
    }

    private void vocabulary() throws XMLStreamException {
        start("CONTROLLED_VOCABULARY");
        attributes("CV_ID", VOCABULARY);
        text("DESCRIPTION", "Emotion labels of the project", "LANG_REF", LANGUAGE);
        int count = 0;
        for (String label : document.vocabulary()) {
            start("CV_ENTRY_ML");
            attributes("CVE_ID", "cve" + ++count);
            text("CVE_VALUE", label, "LANG_REF", LANGUAGE);
            end();
        }
        end();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void empty(String name, String... values) throws XMLStreamException {
        start(name);
        attributes(values);
        end();
    }

    private void text(String name, String content, String... values) throws XMLStreamException {
        start(name);
        attributes(values);
        xml.writeCharacters(printable(content));
        end();
    }

    private void attributes(String... values) throws XMLStreamException {
        for (int i = 0; i < values.length; i += 2) {
            xml.writeAttribute(values[i], printable(values[i + 1]));
        }
    }

    private void optional(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            attributes(name, value);
        }
    }

    /// XML has no place for control characters other than tab and line ends.
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> (c < 0x20 && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
