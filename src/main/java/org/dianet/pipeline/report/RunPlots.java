package org.dianet.pipeline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.evaluation.Calibration;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.SvgText;

/// The figures of a run for a paper, confusion matrix, calibration and training curves, each as SVG and as CSV, and its
/// scores as CSV, LaTeX and SVG.
public final class RunPlots {
    private final RunStore store;

    public RunPlots(RunStore store) {
        this.store = store;
    }

    /// Writes the plots that a run has: a network fitted in one step has no curves, a training on all clips has
    /// nothing but curves.
    ///
    /// @param out a folder, made if it is not there
    /// @return names of the files
    /// @throws StorageException if the run cannot be read or no fold is finished; a sentence
    public List<String> write(Path run, Path out) throws StorageException {
        RunRecord record = store.read(run);
        Map<String, String> files = new LinkedHashMap<>();
        List<Prediction> predictions = new ReadRuns(store).predictions(run, record);
        if (!predictions.isEmpty()) {
            ScoreSheet sheet = ScoreSheet.of(record.classes(), predictions).beside(predictions, store.baseline(run));
            files.put("scores.csv", RunTable.csv(record.network(), sheet));
            PaperTable table = RunTable.paper(
                    record,
                    String.valueOf(run.toAbsolutePath().normalize().getFileName()),
                    sheet,
                    new ReadRuns(store).chosen(run, record));
            files.put("scores.tex", LatexTable.NEEDS + table.latex());
            files.put("scores.svg", TableDrawing.svg(List.of(table)));
            ConfusionMatrix matrix = sheet.pooled().confusion();
            files.put("confusion.svg", svg(ConfusionPlot.drawing(matrix)));
            files.put("confusion.csv", ConfusionPlot.csv(matrix));
            Optional<Calibration> calibration = Calibration.of(record.classes(), predictions);
            if (calibration.isPresent()) {
                files.put("calibration.svg", svg(CalibrationPlot.drawing(calibration.get())));
                files.put("calibration.csv", CalibrationPlot.csv(calibration.get()));
            }
        }
        Map<FoldKey, List<Epoch>> histories = histories(run, record);
        if (!histories.isEmpty()) {
            files.put("curves.svg", svg(CurvePlot.drawing(histories)));
            files.put("curves.csv", CurvePlot.csv(histories));
        }
        if (files.isEmpty()) {
            throw new StorageException(run + " has nothing to draw yet: none of its folds is finished.");
        }
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new StorageException("The folder " + out + " cannot be made; name another one.", e);
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            store.writeText(out, file.getKey(), file.getValue());
        }
        return List.copyOf(files.keySet());
    }

    private static String svg(Drawing drawing) throws StorageException {
        try {
            return SvgText.of(drawing);
        } catch (IOException e) {
            throw new StorageException("The figure could not be drawn: " + e.getMessage(), e);
        }
    }

    private Map<FoldKey, List<Epoch>> histories(Path run, RunRecord record) throws StorageException {
        Map<FoldKey, List<Epoch>> histories = new LinkedHashMap<>();
        for (FoldKey fold : ReadRuns.folds(record)) {
            Optional<FoldRecord> finished = store.finished(run, fold);
            if (finished.isPresent() && !finished.get().history().isEmpty()) {
                histories.put(fold, finished.get().history());
            }
        }
        return histories;
    }
}
