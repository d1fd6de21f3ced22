package org.dianet.ui.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Equivalence;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.NetworkName;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.AblationOutput;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.abstention.AbstentionWords;
import org.dianet.pipeline.abstention.ReadAbstention;
import org.dianet.pipeline.explain.ExportModel;
import org.dianet.pipeline.explain.ModelCard;
import org.dianet.pipeline.log.ExamineLog;
import org.dianet.pipeline.log.LogTable;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.records.RenameRun;
import org.dianet.pipeline.report.RunPlots;
import org.dianet.pipeline.report.RunReportOutput;
import org.dianet.pipeline.report.table.SeveralTable;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.CompareSeveral;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.pipeline.results.ListedScore;
import org.dianet.run.RunRecord;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.StorageException;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.SplitWords;
import org.jspecify.annotations.Nullable;

/// The runs in a project's folder, described for people.
public final class StoredRuns implements RunLibrary {
    private final ReadRuns runs;
    private final ChangeRuns change;
    private final RenameRun renaming;
    private final CompareRuns compare;
    private final CompareSeveral compareSeveral;
    private final ReadAblations ablations;
    private final AblationOutput output;
    private final ExportModel models;
    private final RunPlots plots;
    private final RunReportOutput report;
    private final ReadAbstention abstention;
    private final ExamineLog logs;

    public StoredRuns(
            ReadRuns runs,
            RunReportOutput report,
            ChangeRuns change,
            RenameRun renaming,
            CompareRuns compare,
            CompareSeveral compareSeveral,
            ReadAblations ablations,
            AblationOutput output,
            ExportModel models,
            RunPlots plots,
            ReadAbstention abstention,
            ExamineLog logs) {
        this.logs = logs;
        this.abstention = abstention;
        this.report = report;
        this.plots = plots;
        this.models = models;
        this.runs = runs;
        this.change = change;
        this.renaming = renaming;
        this.compare = compare;
        this.compareSeveral = compareSeveral;
        this.ablations = ablations;
        this.output = output;
    }

    @Override
    public List<RunEntry> runs(Path projectFolder) throws IOException {
        return runs.of(projectFolder).stream().map(this::entry).toList();
    }

    @Override
    public Answers answers(Path run) throws IOException {
        RunRecord record = runs.record(run);
        List<Prediction> predictions = runs.predictions(run, record);
        return new Answers(
                entry(run, record),
                record.classes(),
                predictions,
                runs.baseline(run),
                change.notes(run),
                abstention.of(run).map(AbstentionWords::sentences).orElse(List.of()),
                DatasetScores.of(record, predictions),
                runs.choices(run, record));
    }

    @Override
    public CompareRuns.Result compare(Path first, Path second) throws IOException {
        return compare.compare(first, second, Comparison.DRAWS);
    }

    @Override
    public CompareRuns.Result compareWithBaseline(Path run) throws IOException {
        return compare.besideBaseline(run, Comparison.DRAWS);
    }

    @Override
    public CompareSeveral.Result compare(List<Path> several) throws IOException {
        return compareSeveral.compare(several, Comparison.DRAWS, Equivalence.MARGIN);
    }

    @Override
    public void export(CompareSeveral.Result comparison, Path file) throws IOException {
        new AtomicFile().write(file, SeveralTable.of(comparison, file));
    }

    @Override
    public ExamineLog.Report log(Path file) throws IOException {
        return logs.of(file, List.of());
    }

    @Override
    public void export(ExamineLog.Report log, Path file) throws IOException {
        new AtomicFile().write(file, LogTable.csv(log));
    }

    @Override
    public void plots(Path run, Path out) throws IOException {
        plots.write(run, out);
    }

    @Override
    public void plainReport(Path run, Path file) throws IOException {
        new AtomicFile().write(file, report.withoutPictures(run));
    }

    @Override
    public void note(Path run, String text) throws IOException {
        change.note(run, text);
    }

    @Override
    public ChangeRuns.Deleted delete(Path run) throws IOException, InterruptedException {
        return change.delete(run);
    }

    @Override
    public ChangeRuns.Deleted deleteTable(Path ablation) throws IOException, InterruptedException {
        return change.deleteAblation(ablation);
    }

    @Override
    public Path rename(Path run, String name) throws IOException, InterruptedException {
        return renaming.rename(run, name).after();
    }

    @Override
    public void restore(ChangeRuns.Deleted run) throws IOException {
        change.restore(run);
    }

    @Override
    public RunEntry entry(Path run) throws IOException {
        return entry(run, runs.record(run));
    }

    @Override
    public Model model(Path run, @Nullable Path projectFolder) throws IOException {
        List<RunEntry> evaluations = new ArrayList<>();
        for (RunEntry each : projectFolder == null ? List.<RunEntry>of() : runs(projectFolder)) {
            if (each.score() != null && models.speaksFor(each.folder(), run)) {
                evaluations.add(each);
            }
        }
        @Nullable RunEntry cited = evaluations.isEmpty() ? null : evaluations.getFirst();
        return new Model(entry(run), card(run, cited == null ? null : cited.folder()), evaluations, cited);
    }

    @Override
    public ModelCard card(Path run, @Nullable Path evaluation) throws IOException {
        return models.card(run, Optional.ofNullable(evaluation));
    }

    @Override
    public void exportModel(Path run, Path out, @Nullable Path evaluation) throws IOException {
        models.export(run, out, Optional.ofNullable(evaluation));
    }

    @Override
    public List<TableEntry> tables(Path projectFolder) throws IOException {
        return ablations.of(projectFolder).stream().map(StoredRuns::entry).toList();
    }

    @Override
    public Ablation table(Path ablation) throws IOException {
        return ablations.read(ablation);
    }

    @Override
    public void export(Ablation table, AblationOutput.Format format, Path file) throws IOException {
        new AtomicFile().write(file, output.text(format, table));
    }

    private static TableEntry entry(ReadAblations.Found found) {
        return switch (found) {
            case ReadAblations.Found.Intact whole ->
                new TableEntry(
                        whole.folder(),
                        whole.grid().name(),
                        Messages.text(
                                "results.ablation.rows",
                                whole.rowsDone(),
                                whole.grid().rows().size()),
                        whole.complete() ? TableEntry.Condition.COMPLETE : TableEntry.Condition.PARTIAL);
            case ReadAblations.Found.Damaged(Path folder, String reason) ->
                new TableEntry(folder, "", reason, TableEntry.Condition.DAMAGED);
        };
    }

    private RunEntry entry(ReadRuns.Found found) {
        return switch (found) {
            case ReadRuns.Found.Intact readable -> entry(readable.folder(), readable.record());
            case ReadRuns.Found.Preparing(Path folder) ->
                unread(folder, RunEntry.State.PREPARING, Messages.text("results.preparing"));
            case ReadRuns.Found.Damaged(Path folder, String reason) -> unread(folder, RunEntry.State.DAMAGED, reason);
        };
    }

    private static RunEntry unread(Path folder, RunEntry.State state, String why) {
        return new RunEntry(folder, "", null, state, false, null, RunEntry.Basis.NONE, "", why);
    }

    private RunEntry entry(Path folder, RunRecord record) {
        @Nullable ListedScore score = null;
        String tags = "";
        @Nullable String problem = null;
        try {
            score = ListedScore.of(folder, record).orElse(null);
            tags = String.join(", ", change.tags(folder));
        } catch (StorageException e) {
            problem = String.valueOf(e.getMessage());
        }
        return new RunEntry(
                folder,
                settings(record),
                record.started(),
                problem == null ? state(record) : RunEntry.State.DAMAGED,
                record.kind() == RunRecord.Kind.LOSO,
                score,
                basis(record),
                tags,
                problem);
    }

    private static RunEntry.Basis basis(RunRecord record) {
        Map<String, String> truths = new HashMap<>();
        record.clips().forEach(clip -> truths.put(clip.subject() + "\t" + clip.id(), clip.label()));
        return new RunEntry.Basis(Set.copyOf(record.classes()), truths);
    }

    private static RunEntry.State state(RunRecord record) {
        if (!record.leaks().isEmpty()) {
            return RunEntry.State.NOT_COMPARABLE;
        }
        return switch (record.state()) {
            case COMPLETE -> RunEntry.State.COMPLETE;
            case PARTIAL -> RunEntry.State.PARTIAL;
        };
    }

    private static String settings(RunRecord record) {
        TrainingSpec spec = record.spec();
        boolean bare = record.nested() || spec.deterministic(); // no size and epochs to name
        String settings = Messages.text(
                (bare ? "results.settings.linear." : "results.settings.") + record.kind(),
                record.network(),
                Integer.toString(spec.images().imageSize()),
                spec.optimisation().epochs(),
                SplitWords.of(record.split().plan()));
        return !record.nested() && NetworkName.frozenAtRandom(spec)
                ? settings + " · " + Messages.text("results.settings.control")
                : settings;
    }
}
