package org.dianet.pipeline.across;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.evaluation.SplitPlan;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.SpecGrid;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.results.DatasetScores;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.run.RunsTime;
import org.dianet.pipeline.sample.PreparedClips;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Trains on each data set of a project and tests on every other one. Each split is its own run, so that a broken
/// matrix goes on where it stopped; its tables are written again after every run. Images are made once, and every cell
/// is checked with them before the first training.
public final class RunMatrix {
    private static final double PREPARATION = 0.05;

    private final EvaluateLoso loso;
    private final RunStore store;
    private final Output output;

    /// Writes the tables into a matrix's folder.
    @FunctionalInterface
    public interface Output {
        void write(Path folder, DatasetMatrix matrix) throws StorageException;
    }

    public RunMatrix(EvaluateLoso loso, RunStore store, Output output) {
        this.loso = loso;
        this.store = store;
        this.output = output;
    }

    /// @param like project, folder, spec, workers and whether to go on with what `out` holds
    /// @throws StorageException if `out` already holds one and it is not continued
    /// @throws IllegalArgumentException if a data set cannot be trained on, before any training
    /// @throws org.dianet.job.CancelledException if cancelled; finished folds are kept
    public DatasetMatrix run(
            MatrixPlan plan, RunRequest like, Path out, RunAblation.Listener listener, JobContext context)
            throws EngineException, StorageException {
        List<SplitPlan> splits = plan.splits();
        if (like.start() == RunRequest.Start.RESUME && !Files.isDirectory(out)) {
            throw new StorageException("There is no folder " + out + " to continue. Name that of a matrix, or leave out"
                    + " --resume to begin one.");
        }
        if (like.start() == RunRequest.Start.NEW && Files.exists(out.resolve("runs"))) {
            throw new StorageException(out + " already holds runs. Name another folder, or continue it with --resume.");
        }
        loso.check(List.of(new SpecGrid.Row("of every cell", like.spec(), Map.of())), like);
        List<RunRequest> left = new ArrayList<>();
        for (int i = 0; i < splits.size(); i++) {
            RunRequest request = request(like, out, splits, i);
            if (!loso.ended(request)) {
                left.add(request);
            }
        }
        Optional<PreparedClips> clips = Optional.empty();
        if (!left.isEmpty()) {
            clips = Optional.of(loso.prepare(like, context.part("images", 0, PREPARATION)));
            new CheckCells(plan, like.project(), clips.get()).check(left, loso);
        }
        RunsTime time = new RunsTime(Collections.nCopies(splits.size(), like.spec()), "run");
        for (int i = 0; i < splits.size(); i++) {
            RunRequest request = request(like, out, splits, i);
            String words = splits.get(i).words();
            JobContext part = context.part(
                    "run " + (i + 1) + " of " + splits.size() + ", " + words,
                    PREPARATION + (1 - PREPARATION) * i / splits.size(),
                    PREPARATION + (1 - PREPARATION) * (i + 1) / splits.size());
            RunListener hears = listener.rowStarted(words, i + 1, splits.size());
            JobContext timed = time.runStarted(i, request.start(), part);
            if (clips.isPresent()) {
                loso.run(request, clips.get(), hears, timed);
            } else {
                loso.run(request, hears, timed);
            }
            time.runEnded();
            output.write(out, read(plan, like, out));
        }
        return read(plan, like, out);
    }

    private static RunRequest request(RunRequest like, Path out, List<SplitPlan> splits, int index) {
        Path run = folder(out, splits, index);
        RunRequest.Start start = Files.exists(run.resolve("run.json")) ? RunRequest.Start.RESUME : RunRequest.Start.NEW;
        return new RunRequest(like.project(), like.folder(), like.spec(), run, start, Set.of(), like.workers())
                .with(like.pictures())
                .with(splits.get(index));
    }

    private static Path folder(Path out, List<SplitPlan> splits, int index) {
        SplitPlan split = splits.get(index);
        String safe = MatrixPlan.trains(split).replaceAll("[^A-Za-z0-9]+", "-");
        String kind = split instanceof SplitPlan.WithinDataset ? "within" : "from";
        return out.resolve("runs").resolve(String.format("%02d-%s-%s", index + 1, kind, safe));
    }

    /// What is there so far.
    private DatasetMatrix read(MatrixPlan plan, RunRequest like, Path out) throws StorageException {
        List<DatasetMatrix.Cell> cells = new ArrayList<>();
        List<SplitPlan> splits = plan.splits();
        String network = "";
        List<Long> seeds = List.of();
        for (int i = 0; i < splits.size(); i++) {
            Path run = folder(out, splits, i);
            if (Files.exists(run.resolve("predictions.csv"))) {
                RunRecord record = store.read(run);
                network = record.network();
                seeds = record.deterministic()
                        ? List.of()
                        : record.spec().execution().seeds();
                List<FoldRecord> folds = new ReadRuns(store).finished(run, record);
                double learnt = folds.stream()
                        .mapToInt(FoldRecord::trainingClips)
                        .average()
                        .orElse(0);
                String train = MatrixPlan.trains(splits.get(i));
                for (DatasetScores scores : DatasetScores.each(record, new ReadRuns(store).predictions(run, record))) {
                    cells.add(new DatasetMatrix.Cell(
                            train, scores.dataset(), run, record.state(), learnt, record.leaks(), scores));
                }
            }
        }
        return new DatasetMatrix(like.project().name(), network, seeds, plan.datasets(), cells);
    }
}
