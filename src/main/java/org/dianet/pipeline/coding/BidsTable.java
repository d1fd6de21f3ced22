package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dianet.dataset.coding.BorisProject.TreeReader;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.annotation.CellText;
import org.dianet.model.annotation.TierValues;
import org.dianet.storage.AtomicFile;
import org.jspecify.annotations.Nullable;

/// A table of events after BIDS.
///
/// @param shown the recording that it is about: what the file next to it says, then what the table is called after
/// @param rows values by heading
record BidsTable(Path file, List<NamedRecording> shown, List<Row> rows) {

    /// @param number of the line, from 1
    record Row(int number, Map<String, String> values) {
        String get(BidsColumn column) {
            return values.getOrDefault(column.heading(), "");
        }
    }

    /// Whether a path is one, or a folder of them.
    static boolean is(Path path) {
        return Files.isDirectory(path) || path.toString().endsWith(ExportBids.EVENTS);
    }

    /// @param from a table, or a folder with tables in it or in folders beneath
    /// @throws IOException if none can be read, in a sentence
    static List<BidsTable> read(Path from, TreeReader json) throws IOException {
        List<BidsTable> tables = new ArrayList<>();
        for (Path file : files(from)) {
            tables.add(one(file, json));
        }
        return tables;
    }

    private static List<Path> files(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return List.of(from);
        }
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(ExportBids.EVENTS))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new DatasetException("The folder " + from + " has no table of events (" + ExportBids.EVENTS
                        + "); name the folder of a BIDS data set, or one of its tables.");
            }
            return files;
        }
    }

    private static BidsTable one(Path file, TreeReader json) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
        List<String> headings = lines.isEmpty()
                ? List.of()
                : List.of(lines.getFirst().replace("\uFEFF", "").split("\t", -1)).stream()
                        .map(String::strip)
                        .toList();
        if (!headings.contains(BidsColumn.ONSET.heading()) || !headings.contains(BidsColumn.DURATION.heading())) {
            throw new DatasetException(file + " is not a table of events: its first line must name the columns onset"
                    + " and duration, with tabs between.");
        }
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            if (!heading.isEmpty() && !seen.add(TierValues.composed(heading))) {
                throw new DatasetException(
                        file + " has two columns called " + heading + "; rename or remove one of them.");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != headings.size()) {
                throw new DatasetException(file + ", line " + (i + 1) + " has " + cells.length + " cells and not "
                        + headings.size() + " as the first line has columns.");
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int c = 0; c < cells.length; c++) {
                values.put(headings.get(c), BidsColumn.text(CellText.plain(cells[c])));
            }
            rows.add(new Row(i + 1, values));
        }
        return new BidsTable(file, recordings(file, json), rows);
    }

    private static List<NamedRecording> recordings(Path file, TreeReader json) throws IOException {
        List<NamedRecording> recordings = new ArrayList<>();
        Path sidecar = file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.tsv$", ".json"));
        @Nullable Object described = Files.exists(sidecar) ? json.read(sidecar) : null;
        if (described instanceof Map<?, ?> map
                && map.get(ExportBids.RECORDING) instanceof Map<?, ?> recording
                && recording.get(ExportBids.MEDIA) instanceof String media) {
            recordings.add(NamedRecording.media(media, 0));
        }
        String name = String.valueOf(file.getFileName()).replaceFirst(ExportBids.EVENTS + "$", "");
        recordings.add(new NamedRecording(name, NamedRecording.Kind.FILE, 0));
        return recordings;
    }
}
