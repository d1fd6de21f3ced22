package org.dianet.pipeline.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.job.JobContext;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RunOutput;
import org.dianet.run.RunRecord;
import org.dianet.storage.AppVersion;
import org.dianet.storage.ExampleClips;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Everything that follows from a run's predictions: `scores.json` and `report.html`. A training on all clips has no
/// predictions for anybody it did not see, and so neither scores nor report.
public final class RunReportOutput implements RunOutput {
    public static final String FILE = "report.html";
    private static final String LEFT_OUT = "Left out on request.";

    private final RunStore store;
    private final RunOutput scores;
    private final Function<TrainingSpec, String> specText;
    private final DrawExamples examples;

    /// @param scores writes `scores.json`
    /// @param specText the spec as it stands in `spec.json`
    /// @param explain asks the run's networks about the example clips
    public RunReportOutput(
            RunStore store, RunOutput scores, Function<TrainingSpec, String> specText, ExplainClip explain) {
        this.store = store;
        this.scores = scores;
        this.specText = specText;
        this.examples = new DrawExamples(explain);
    }

    @Override
    public void write(Path run, RunRecord record, List<Prediction> predictions) throws StorageException {
        scores.write(run, record, predictions);
        store.writeText(run, FILE, html(run, record, predictions, store.examples(run)));
    }

    @Override
    public void illustrate(Path run, RunRecord record, List<Prediction> predictions, Source source, JobContext context)
            throws StorageException {
        ExampleClips drawn = switch (source.pictures()) {
            case EXAMPLES -> examples.of(run, record, predictions, source.project(), source.folder(), context);
            case NONE -> ExampleClips.none(LEFT_OUT);
        };
        store.writeExamples(run, drawn);
        store.writeText(run, FILE, html(run, record, predictions, Optional.of(drawn)));
    }

    /// The report with the pictures that the run keeps.
    ///
    /// @throws StorageException if the run cannot be read
    public String text(Path run) throws StorageException {
        return html(run, store.examples(run));
    }

    /// Writes the report again, with what the run has learned about its maps since.
    ///
    /// @throws StorageException if the run cannot be read or written
    public void rewrite(Path run) throws StorageException {
        store.writeText(run, FILE, text(run));
    }

    /// The report without any picture, to pass on.
    ///
    /// @throws StorageException if the run cannot be read
    public String withoutPictures(Path run) throws StorageException {
        return html(run, Optional.of(ExampleClips.none(LEFT_OUT)));
    }

    /// Takes the pictures from the run and its report.
    ///
    /// @throws StorageException if the run cannot be read or written
    public void forget(Path run) throws StorageException {
        store.writeExamples(run, ExampleClips.none(LEFT_OUT));
        store.writeText(run, FILE, text(run));
    }

    private String html(Path run, Optional<ExampleClips> shown) throws StorageException {
        RunRecord record = store.read(run);
        return html(run, record, new ReadRuns(store).predictions(run, record), shown);
    }

    private String html(Path run, RunRecord record, List<Prediction> predictions, Optional<ExampleClips> shown)
            throws StorageException {
        Map<String, RunRecord> chosen = new ReadRuns(store).candidates(run, record);
        RunReport report = new RunReport(
                record,
                predictions,
                ScoreSheet.of(record.classes(), predictions).beside(predictions, store.baseline(run)),
                new ReadRuns(store).finished(run, record),
                ReadRuns.folds(record).size(),
                spec(record, chosen),
                chosen,
                String.valueOf(run.toAbsolutePath().normalize().getFileName()),
                new ChangeRuns(store).notes(run),
                writer(),
                shown,
                new ReadControls(store).all(run),
                new ReadAbstention(store).of(run));
        return HtmlReport.of(report);
    }

    private String spec(RunRecord record, Map<String, RunRecord> chosen) {
        if (!record.nested()) {
            return specText.apply(shown(record.spec()));
        }
        return chosen.entrySet().stream()
                .map(entry -> "“" + entry.getKey() + "”\n"
                        + specText.apply(shown(entry.getValue().spec())).strip())
                .collect(Collectors.joining("\n\n"));
    }

    /// A report is passed on: whose folder the weights lay in is nobody's concern; the table of the run says which they
    /// were.
    private static TrainingSpec shown(TrainingSpec spec) {
        String weights = spec.network().weights();
        return weights == null
                ? spec
                : spec.withNetwork(spec.network()
                        .withWeights(String.valueOf(Path.of(weights).getFileName())));
    }

    private static String writer() {
        return "DIANet Workbench " + AppVersion.text() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Words.count(Runtime.getRuntime().availableProcessors(), "processor");
    }
}
