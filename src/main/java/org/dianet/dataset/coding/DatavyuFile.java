package org.dianet.dataset.coding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dianet.dataset.coding.NamedRecording.Kind;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.SheetReader;

/// A file of Datavyu: `.opf`, a ZIP with the spreadsheet as text in `db` and the recordings in `project`; that text
/// alone; or an exported table, a [DatavyuTable].
public final class DatavyuFile implements ForeignFile {
    private static final int LARGEST = 100_000_000;
    private static final int START = 64;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private final SheetReader sheets;

    public DatavyuFile(SheetReader sheets) {
        this.sheets = sheets;
    }

    @Override
    public Content read(Path file) throws DatasetException {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no file " + file + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK") && opf(file)) {
                return archive(file);
            }
            if (start.matches("(?s)#\\d\\r?\\n.*")) {
                List<String> problems = new ArrayList<>();
                String text = text(Files.readAllBytes(file), "it", problems);
                return with(
                        problems,
                        new DatavyuText(List.of(named(file))).read(text.lines().toList()));
            }
            if (start.startsWith("!project") || start.contains("dbFile:")) {
                throw new DatasetException(file + " is a project of an old version, which keeps its spreadsheet in"
                        + " another file; open it in Datavyu, save it as .opf and import that.");
            }
            return DatavyuTable.read(file, sheets.read(file).getFirst().rows());
        } catch (DatasetException e) {
            throw e;
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /// A workbook is a ZIP as well.
    private static boolean opf(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("[Content_Types].xml")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Content archive(Path file) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replaceFirst(".*/", "");
                if (name.matches("db|project|\\d{1,6}")) {
                    entries.put(name, zip.readNBytes(LARGEST + 1));
                    if (entries.get(name).length > LARGEST) {
                        throw new DatasetException(file + ": its entry " + name + " is larger than "
                                + LARGEST / 1_000_000 + " MB; it is not a Datavyu file.");
                    }
                }
            }
        }
        if (!entries.containsKey("db")) {
            throw new DatasetException(
                    file + " contains no spreadsheet (db): it is not a Datavyu file, or it is damaged.");
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        entries.forEach((name, bytes) -> texts.put(name, text(bytes, "the entry " + name, problems)));
        List<NamedRecording> recordings =
                new ArrayList<>(DatavyuProject.recordings(texts.getOrDefault("project", ""), texts, problems));
        recordings.add(named(file));
        return with(
                problems,
                new DatavyuText(recordings)
                        .read(texts.getOrDefault("db", "").lines().toList()));
    }

    private static Content with(List<String> problems, Content content) {
        problems.addAll(content.problems());
        return new Content(content.events(), problems);
    }

    private static NamedRecording named(Path file) {
        return new NamedRecording(DatavyuTable.stem(String.valueOf(file.getFileName())), Kind.FILE, 0);
    }

    /// Datavyu writes in the encoding of the system it runs on.
    private static String text(byte[] bytes, String what, List<String> problems) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.add(what + " is not text in UTF-8; read as Windows writes it in western Europe (windows-1252)");
            return new String(bytes, WINDOWS);
        }
    }
}
