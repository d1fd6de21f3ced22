package org.dianet.dataset.coding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.Sheet;
import org.dianet.dataset.SheetReader;
import org.dianet.dataset.coding.ForeignEvent.Ending;

/// A file of Datavyu: `.opf`, a ZIP with the spreadsheet as text in `db`, or an exported CSV whose columns are
/// called `expression.onset`, `expression.offset`, `expression.emotion` with times in milliseconds.
public final class DatavyuFile implements ForeignFile {
    private static final Pattern VIDEO =
            Pattern.compile("[^\\s'\"]+\\.(?:mp4|m4v|mov|avi|mpe?g|mkv|wmv)", Pattern.CASE_INSENSITIVE);
    private static final int LARGEST = 100_000_000;
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
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K' ? archive(file) : table(file);
        } catch (DatasetException e) {
            throw e;
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private Content archive(Path file) throws IOException {
        List<String> recordings = new ArrayList<>(List.of(stem(file)));
        List<String> lines = List.of();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replaceFirst(".*/", "");
                if (name.equals("db")) {
                    lines = text(zip).lines().toList();
                } else if (name.equals("project")) {
                    Matcher video = VIDEO.matcher(text(zip));
                    while (video.find()) {
                        recordings.add(video.group());
                    }
                }
            }
        }
        if (lines.isEmpty()) {
            throw new DatasetException(
                    file + " holds no spreadsheet (db): it is no file of Datavyu, or a damaged one.");
        }
        return new DatavyuText(recordings).read(lines);
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }

    private static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    private Content table(Path file) throws DatasetException {
        List<Sheet.Row> rows = sheets.read(file).getFirst().rows();
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst().cells();
        List<String> columns = header.stream()
                .map(String::strip)
                .filter(name -> name.endsWith(".onset"))
                .map(name -> name.substring(0, name.length() - ".onset".length()))
                .toList();
        if (columns.isEmpty()) {
            throw new DatasetException(file + " is no file of Datavyu: it is neither an .opf nor a table with columns"
                    + " such as expression.onset and expression.offset.");
        }
        List<ForeignEvent> events = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            columns.forEach(column -> cell(row, header, column, stem(file), events, problems));
        }
        return new Content(events, problems);
    }

    private static void cell(
            Sheet.Row row,
            List<String> header,
            String column,
            String recording,
            List<ForeignEvent> events,
            List<String> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (name.startsWith(column + ".") && !row.cell(i).isEmpty()) {
                values.put(name.substring(column.length() + 1), row.cell(i));
            }
        }
        String onset = values.getOrDefault("onset", "");
        String offset = values.getOrDefault("offset", "");
        if (values.isEmpty()) {
            return; // columns of different lengths stand side by side
        }
        Optional<Double> start = millis(onset);
        Optional<Double> end = offset.isEmpty() ? start : millis(offset);
        if (start.isEmpty() || end.isEmpty()) {
            problems.add("row " + row.number() + ", column " + column + ": '" + (start.isEmpty() ? onset : offset)
                    + "' is not a time in milliseconds; left out");
            return;
        }
        values.keySet().removeAll(List.of("onset", "offset", "ordinal"));
        events.add(new ForeignEvent(
                "row " + row.number() + " (" + column + ")",
                List.of(recording),
                column,
                values,
                start.get(),
                end.get() <= start.get() ? null : end.get(),
                Ending.FRAME));
    }

    private static Optional<Double> millis(String text) {
        return text.matches("\\d{1,12}(?:\\.\\d+)?") ? Optional.of(Double.valueOf(text)) : Times.millis(text);
    }
}
