package org.dianet.storage.csv;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.model.annotation.CellText;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;

/// `predictions.csv`: one row per clip and seed, with a column `p_<class>` for each class. Numbers are written
/// so that they read back as they were. Files of other programs may leave out `clip` (every row is then its own
/// clip), `fold`, `seed` and the probabilities.
public final class PredictionsCsv {
    private static final List<String> FIXED = List.of("subject", "clip", "truth", "predicted", "fold", "seed");
    static final String PROBABILITY = "p_";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private PredictionsCsv() {}

    /// The rows of a file.
    ///
    /// @param classes in the order of the columns
    /// @param notes sentences about how labels were read
    /// @param disjoint a clause that truths and answers have no label in common; empty if they have
    public record Content(List<String> classes, List<Prediction> predictions, List<String> notes, String disjoint) {
        public Content {
            classes = List.copyOf(classes);
            predictions = List.copyOf(predictions);
            notes = List.copyOf(notes);
        }
    }

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
                printer.printRecord(row.stream()
                        .map(cell -> cell instanceof String said ? CellText.guarded(said) : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new StorageException("The table could not be built: " + AtomicFile.reason(e) + ".", e);
        }
        return text.toString();
    }

    /// The predictions of a run, exactly as they were written.
    ///
    /// @throws StorageException if the file cannot be read or a row is wrong; the sentence names it
    public static Content read(Path file) throws StorageException {
        return new PredictionsReader(file, PredictionsReader.Origin.OURS).content();
    }

    /// A table of anybody's. Whole numbers that were written as `1.0` throughout a column are the labels `1`.
    ///
    /// @throws StorageException if the file cannot be read or a row is wrong; the sentence names it
    public static Content readTable(Path file) throws StorageException {
        return new PredictionsReader(file, PredictionsReader.Origin.ANY).content();
    }
}
