package org.dianet.storage.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// `predictions.csv`: one row a clip and seed, with a column `p_<class>` for each class. Numbers are written so that
/// they read back as they were. Files of other programs may leave out `clip` (every row is then a clip of its own),
/// `fold`, `seed` and the probabilities.
public final class PredictionsCsv {
    private static final List<String> FIXED = List.of("subject", "clip", "truth", "predicted", "fold", "seed");
    private static final String PROBABILITY = "p_";
    /// Probabilities that were summed in single precision may exceed 1 by this little.
    private static final double MOST = 1 + 1e-6;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private PredictionsCsv() {}

    /// The rows of a file.
    ///
    /// @param classes in the order of the columns
    public record Content(List<String> classes, List<Prediction> predictions) {
        public Content {
            classes = List.copyOf(classes);
            predictions = List.copyOf(predictions);
        }
    }

    /// What a file holds once.
    private record Answer(String subject, String clip, long seed) {}

    public static String text(List<String> classes, List<Prediction> predictions) throws StorageException {
        List<Object> header = new ArrayList<>(FIXED);
        classes.forEach(name -> header.add(PROBABILITY + name));
        List<List<Object>> rows = new ArrayList<>();
        for (Prediction p : predictions) {
            List<Object> row =
                    new ArrayList<>(List.of(p.subject(), p.clip(), p.truth(), p.predicted(), p.fold(), p.seed()));
            row.addAll(p.probabilities());
            rows.add(row);
        }
        return table(header, rows);
    }

    /// `history.csv` of one training.
    public static String history(List<Epoch> epochs) throws StorageException {
        List<List<Object>> rows = new ArrayList<>();
        for (Epoch e : epochs) {
            rows.add(List.of(e.number(), e.loss(), e.accuracy(), e.seconds()));
        }
        return table(List.of("epoch", "loss", "accuracy", "seconds"), rows);
    }

    private static String table(List<?> header, List<List<Object>> rows) throws StorageException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(header);
            for (List<Object> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new StorageException("The table could not be built: " + AtomicFile.reason(e) + ".", e);
        }
        return text.toString();
    }

    /// @throws StorageException if the file cannot be read or a row is wrong; the sentence names it
    public static Content read(Path file) throws StorageException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
        CSVFormat withHeader =
                FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), withHeader)) {
            List<String> names = parser.getHeaderNames();
            if (!names.containsAll(List.of("subject", "truth", "predicted"))) {
                throw new StorageException(
                        file + " is no predictions file: it needs the columns subject, truth and" + " predicted.");
            }
            return content(parser, names, file);
        } catch (IllegalArgumentException | IOException e) {
            if (e instanceof StorageException known) {
                throw known;
            }
            throw new StorageException(file + " is not a CSV table: " + e.getMessage() + ".", e);
        }
    }

    private static Content content(CSVParser parser, List<String> names, Path file) throws StorageException {
        List<String> classes = names.stream()
                .filter(name -> name.startsWith(PROBABILITY))
                .map(name -> name.substring(PROBABILITY.length()))
                .toList();
        List<Prediction> predictions = new ArrayList<>();
        Map<Answer, Long> rows = new HashMap<>();
        for (CSVRecord row : parser) {
            try {
                Prediction p = prediction(row, classes);
                Long before = rows.putIfAbsent(new Answer(p.subject(), p.clip(), p.seed()), row.getRecordNumber());
                if (before != null) {
                    throw new IllegalArgumentException("row " + before + " already answers clip " + p.clip()
                            + " of subject " + p.subject() + " with seed " + p.seed()
                            + "; a clip has one row a seed");
                }
                predictions.add(p);
            } catch (IllegalArgumentException e) {
                throw new StorageException(file + ", row " + row.getRecordNumber() + ": " + e.getMessage() + ".", e);
            }
        }
        return new Content(classes, predictions);
    }

    private static Double probability(CSVRecord row, String column) {
        try {
            double value = Double.parseDouble(row.get(column));
            if (value >= 0 && value <= MOST) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below, as of any other that is no probability
        }
        throw wrong(column, row.get(column), "a number from 0 to 1");
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw wrong("seed", text, "a whole number");
        }
    }

    private static String name(CSVRecord row, String column) {
        String name = row.get(column);
        if (name.isBlank()) {
            throw new IllegalArgumentException("column " + column + " is empty");
        }
        return name;
    }

    private static IllegalArgumentException wrong(String column, String text, String wanted) {
        return new IllegalArgumentException("column " + column + " must hold " + wanted + ", not \"" + text + "\"");
    }

    private static Prediction prediction(CSVRecord row, List<String> classes) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException("it has " + row.size() + " fields, the header has another number");
        }
        List<Double> probabilities = classes.stream()
                .map(name -> probability(row, PROBABILITY + name))
                .toList();
        String subject = name(row, "subject");
        String fold = row.isMapped("fold") ? row.get("fold") : subject;
        long seed = row.isMapped("seed") ? seed(row.get("seed")) : 1;
        String clip = row.isMapped("clip") ? name(row, "clip") : "row " + row.getRecordNumber();
        return new Prediction(subject, clip, name(row, "truth"), name(row, "predicted"), fold, seed, probabilities);
    }
}
