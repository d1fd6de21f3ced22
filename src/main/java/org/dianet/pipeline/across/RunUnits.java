package org.dianet.pipeline.across;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.unit.UnitAnswers;
import org.dianet.evaluation.unit.UnitScores;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.model.project.Project;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.run.RunsTime;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Asks about one action unit after another, each with networks of its own on the same folds and seeds. Each unit is
/// its own run, so that broken work goes on where it stopped; the tables are written again after every run.
/// See method.md 4.11.
public final class RunUnits {
    private final EvaluateLoso loso;
    private final RunStore store;
    private final Output output;

    /// Writes the tables into the folder.
    @FunctionalInterface
    public interface Output {
        void write(Path folder, UnitTable table) throws StorageException;
    }

    public RunUnits(EvaluateLoso loso, RunStore store, Output output) {
        this.loso = loso;
        this.store = store;
        this.output = output;
    }

    /// @param like project, folder, spec, workers and whether to go on with what `out` holds
    /// @throws StorageException if `out` already holds runs and they are not continued
    /// @throws IllegalArgumentException if a unit cannot be learned, before any training
    /// @throws org.dianet.job.CancelledException if cancelled; finished folds are kept
    public UnitTable run(UnitPlan plan, RunRequest like, Path out, RunAblation.Listener listener, JobContext context)
            throws EngineException, StorageException {
        plan.check(like.project(), like.spec());
        if (like.start() == RunRequest.Start.RESUME && !Files.isDirectory(out)) {
            throw new StorageException("There is no folder " + out
                    + " to continue. Name that of a table of units, or leave out --resume to begin one.");
        }
        if (like.start() == RunRequest.Start.NEW && Files.exists(out.resolve("runs"))) {
            throw new StorageException(out + " already holds runs. Name another folder, or continue it with --resume.");
        }
        int count = plan.units().size();
        RunsTime time = new RunsTime(Collections.nCopies(count, like.spec()), "unit");
        for (int i = 0; i < count; i++) {
            UnitProtocol unit = new UnitProtocol(plan.units().get(i));
            Path run = folder(out, unit);
            RunRequest.Start start =
                    Files.exists(run.resolve("run.json")) ? RunRequest.Start.RESUME : RunRequest.Start.NEW;
            Project asked = unit.of(like.project());
            RunRequest request = new RunRequest(asked, like.folder(), like.spec(), run, start, Set.of(), like.workers())
                    .with(like.pictures())
                    .with(plan.split());
            JobContext part = context.part(
                    "unit " + (i + 1) + " of " + count + ", " + unit.shown(), (double) i / count, (i + 1.0) / count);
            loso.run(request, listener.rowStarted(unit.shown(), i + 1, count), time.runStarted(i, start, part));
            time.runEnded();
            output.write(out, read(plan, like.project().name(), out));
        }
        return read(plan, like.project().name(), out);
    }

    private static Path folder(Path out, UnitProtocol unit) {
        return out.resolve("runs").resolve("AU%02d".formatted(unit.unit()));
    }

    /// What is complete so far, at least one unit.
    private UnitTable read(UnitPlan plan, String project, Path out) throws StorageException {
        List<UnitAnswers> networks = new ArrayList<>();
        List<UnitAnswers> linear = new ArrayList<>();
        List<RunRecord> records = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int number : plan.units()) {
            UnitProtocol unit = new UnitProtocol(number);
            Path run = folder(out, unit);
            if (!Files.exists(run.resolve("run.json")) || store.read(run).state() != RunRecord.State.COMPLETE) {
                missing.add(unit.shown());
                continue;
            }
            RunRecord record = store.read(run);
            records.add(record);
            networks.add(new UnitAnswers(unit.shown(), unit.shown(), new ReadRuns(store).predictions(run, record)));
            linear.add(new UnitAnswers(unit.shown(), unit.shown(), store.baseline(run)));
        }
        RunRecord any = records.getFirst();
        return new UnitTable(
                project,
                any.network(),
                plan.split().words(),
                any.spec().execution().seeds(),
                UnitScores.of(networks, ScoreSheet.DRAWS),
                linear(linear),
                UnitParts.of(records, networks),
                missing,
                records.stream()
                        .flatMap(record -> record.leaks().stream())
                        .distinct()
                        .toList(),
                UnitParts.notes(records));
    }

    private static List<Double> linear(List<UnitAnswers> answers) {
        if (answers.stream().anyMatch(unit -> unit.predictions().isEmpty())) {
            return List.of();
        }
        List<Double> all = new ArrayList<>();
        answers.forEach(unit -> all.add(UnitAnswers.mean(unit.bySeed()).orElse(Double.NaN)));
        all.add(UnitAnswers.mean(all).orElse(Double.NaN));
        return all;
    }
}
