package org.dianet.storage.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.Sheet;
import org.dianet.evaluation.Prediction;
import org.dianet.storage.StorageException;

/// Reads a table of predictions of any program, by the reader that reads data sets' sheets: a mark of the encoding,
/// semicolons, tabs, decimal commas and further columns do no harm.
final class PredictionsReader {
    private static final List<String> NEEDED = List.of("subject", "truth", "predicted");
    private static final List<String> KNOWN = List.of("subject", "clip", "truth", "predicted", "fold", "seed");
    private static final int HEADER_WITHIN = 60;
    /// Cells of a row that is not a header, named in the complaint.
    private static final int NAMED = 8;
    /// Probabilities that were summed in single precision may exceed 1 by this little.
    private static final double MOST = 1 + 1e-6;

    private final Path file;
    private final Origin origin;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final List<Integer> probabilities = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int width;
    private int headerRow;

    /// Who wrote a table.
    enum Origin {
        /// A run of this program, whose labels are as they are.
        OURS,
        /// Anybody, whose numbers may stand for labels.
        ANY
    }

    PredictionsReader(Path file, Origin origin) {
        this.file = file;
        this.origin = origin;
    }

    /// What a file holds once.
    private record Answer(String subject, String clip, long seed) {}

    PredictionsCsv.Content content() throws StorageException {
        List<Sheet> sheets;
        try {
            sheets = new TableFiles().read(file);
        } catch (DatasetException e) {
            throw new StorageException(String.valueOf(e.getMessage()), e);
        }
        for (Sheet sheet : sheets) {
            for (int i = 0; i < Math.min(HEADER_WITHIN, sheet.rows().size()); i++) {
                if (header(sheet.rows().get(i))) {
                    return content(sheet.rows().subList(i + 1, sheet.rows().size()));
                }
            }
        }
        String first = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> !row.blank())
                .findFirst()
                .map(row -> "; its first row has "
                        + row.cells().stream()
                                .filter(cell -> !cell.isBlank())
                                .limit(NAMED)
                                .collect(Collectors.joining(", ")))
                .orElse("");
        throw new StorageException(
                file + " is not a predictions file: it needs the columns subject, truth and predicted" + first + ".");
    }

    private boolean header(Sheet.Row row) throws StorageException {
        Map<String, Integer> found = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cell(i);
            String plain = name.startsWith(PredictionsCsv.PROBABILITY) ? name : name.toLowerCase(Locale.ROOT);
            if (found.putIfAbsent(plain, i) != null
                    && (KNOWN.contains(plain) || plain.startsWith(PredictionsCsv.PROBABILITY))) {
                twice.add(name);
            }
        }
        Map<String, List<String>> others = origin == Origin.ANY ? PredictionHeadings.meant(found) : Map.of();
        if (!NEEDED.stream().allMatch(name -> found.containsKey(name) || others.containsKey(name))) {
            return false;
        }
        for (Map.Entry<String, List<String>> other : others.entrySet()) {
            if (other.getValue().size() > 1) {
                throw new StorageException(file + PredictionHeadings.doubt(other.getKey(), other.getValue()));
            }
            found.put(
                    other.getKey(),
                    Objects.requireNonNull(found.get(other.getValue().getFirst())));
        }
        notes.addAll(PredictionHeadings.notes(others));
        if (!twice.isEmpty()) {
            throw new StorageException(file + " has the column " + twice.getFirst() + " twice; rename one of them.");
        }
        columns.putAll(found);
        headerRow = row.number();
        width = row.cells().size();
        for (int i = 0; i < width; i++) {
            if (row.cell(i).startsWith(PredictionsCsv.PROBABILITY)) {
                written.add(row.cell(i).substring(PredictionsCsv.PROBABILITY.length()));
                probabilities.add(i);
            }
        }
        return true;
    }

    private PredictionsCsv.Content content(List<Sheet.Row> rows) throws StorageException {
        List<Sheet.Row> filled = rows.stream().filter(row -> !row.blank()).toList();
        Labels labels = origin == Origin.OURS
                ? Labels.NONE
                : Labels.of(column(filled, "truth"), column(filled, "predicted"), written);
        List<String> classes = written.stream().map(labels::named).toList();
        List<Prediction> predictions = new ArrayList<>();
        Map<Answer, Integer> seen = new HashMap<>();
        for (Sheet.Row row : filled) {
            try {
                Prediction p = prediction(row, labels);
                Integer before = seen.putIfAbsent(new Answer(p.subject(), p.clip(), p.seed()), place(row));
                if (before != null) {
                    throw new IllegalArgumentException("row " + before + " already answers clip " + p.clip()
                            + " of subject " + p.subject() + " with seed " + p.seed()
                            + "; a clip has one row a seed");
                }
                predictions.add(p);
            } catch (IllegalArgumentException e) {
                throw new StorageException(file + ", row " + place(row) + ": " + e.getMessage() + ".", e);
            }
        }
        notes.addAll(labels.notes());
        return new PredictionsCsv.Content(classes, predictions, notes, Labels.disjoint(predictions, classes));
    }

    /// Counted beneath the header.
    private int place(Sheet.Row row) {
        return row.number() - headerRow;
    }

    private List<String> column(List<Sheet.Row> rows, String name) {
        int column = columns.getOrDefault(name, 0);
        return rows.stream().map(row -> row.cell(column)).toList();
    }

    private Prediction prediction(Sheet.Row row, Labels labels) {
        int last = Stream.concat(
                        probabilities.stream(), KNOWN.stream().map(columns::get).filter(Objects::nonNull))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        boolean more = row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (row.cells().size() <= last || more) {
            throw new IllegalArgumentException("it has " + row.cells().size() + " fields, the header has " + width);
        }
        List<Double> chances =
                probabilities.stream().map(column -> probability(row, column)).toList();
        String subject = name(row, "subject");
        String fold = columns.containsKey("fold") ? cell(row, "fold") : subject;
        long seed = columns.containsKey("seed") ? seed(cell(row, "seed")) : 1;
        String clip = columns.containsKey("clip") ? name(row, "clip") : "row " + place(row);
        return new Prediction(
                subject,
                clip,
                labels.meant(name(row, "truth")),
                labels.answered(name(row, "predicted")),
                fold,
                seed,
                chances);
    }

    private Double probability(Sheet.Row row, int column) {
        String text = row.cell(column);
        try {
            double value = Double.parseDouble(text.replace(',', '.'));
            if (value >= 0 && value <= MOST) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below, as of any other that is not a probability
        }
        throw wrong(
                PredictionsCsv.PROBABILITY + written.get(probabilities.indexOf(column)), text, "a number from 0 to 1");
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text.replaceFirst("[.,]0+$", ""));
        } catch (NumberFormatException _) {
            throw wrong("seed", text, "a whole number");
        }
    }

    private String cell(Sheet.Row row, String column) {
        return row.cell(columns.getOrDefault(column, -1));
    }

    private String name(Sheet.Row row, String column) {
        String name = cell(row, column);
        if (name.isBlank()) {
            throw new IllegalArgumentException("column " + column + " is empty");
        }
        return name;
    }

    private static IllegalArgumentException wrong(String column, String text, String wanted) {
        return new IllegalArgumentException("column " + column + " must hold " + wanted + ", not \"" + text + "\"");
    }
}
