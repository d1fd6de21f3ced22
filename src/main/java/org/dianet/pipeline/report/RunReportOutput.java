package org.dianet.pipeline.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.run.RunRecord;
import org.dianet.storage.AppVersion;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Everything that follows from a run's predictions: `scores.json` and `report.html`. A training on all clips has no
/// predictions for anybody it did not see, and so neither scores nor report.
public final class RunReportOutput implements RunOutput {
    public static final String FILE = "report.html";

    private final RunStore store;
    private final RunOutput scores;
    private final Function<TrainingSpec, String> specText;

    /// @param scores writes `scores.json`
    /// @param specText the spec as it stands in `spec.json`
    public RunReportOutput(RunStore store, RunOutput scores, Function<TrainingSpec, String> specText) {
        this.store = store;
        this.scores = scores;
        this.specText = specText;
    }

    @Override
    public void write(Path run, RunRecord record, List<Prediction> predictions) throws StorageException {
        scores.write(run, record, predictions);
        RunReport report = new RunReport(
                record,
                predictions,
                ScoreSheet.of(record.classes(), predictions).beside(predictions, store.baseline(run)),
                new ReadRuns(store).finished(run, record),
                ReadRuns.folds(record).size(),
                specText.apply(record.spec()),
                String.valueOf(run.toAbsolutePath().normalize().getFileName()),
                new ChangeRuns(store).notes(run),
                writer());
        store.writeText(run, FILE, HtmlReport.of(report));
    }

    private static String writer() {
        return "DIANet Workbench " + AppVersion.text() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Numbers.count(Runtime.getRuntime().availableProcessors(), "processor");
    }
}
