package org.dianet.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Holm;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.SpecGrid;
import org.dianet.storage.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Evaluates every row of a grid on the same folds with the same seeds. Each row is a run folder of its own, so that a
/// broken ablation goes on where it was; the table is written anew after every row.
public final class RunAblation {
    private final EvaluateLoso loso;
    private final RunStore store;
    private final AblationOutput output;

    public RunAblation(EvaluateLoso loso, RunStore store, AblationOutput output) {
        this.loso = loso;
        this.store = store;
        this.output = output;
    }

    /// Hears which row is being evaluated.
    public interface Listener {
        /// @param position from 1
        RunListener rowStarted(String name, int position, int rows);
    }

    /// @param like project, folder, workers and whether to go on with what `out` holds; its spec and run are not looked
    /// at
    /// @throws StorageException if `out` already holds an ablation, or rows rest on different clips
    /// @throws org.dianet.job.CancelledException if cancelled; finished folds and rows are kept
    public Ablation run(SpecGrid grid, RunRequest like, Path out, Listener listener, JobContext context)
            throws EngineException, StorageException {
        boolean there = Files.exists(out.resolve("runs"));
        if (like.start() == RunRequest.Start.NEW && there) {
            throw new StorageException(
                    out + " already holds an ablation. Name another folder, or continue it with --resume.");
        }
        int count = grid.rows().size();
        for (int i = 0; i < count; i++) {
            SpecGrid.Row row = grid.rows().get(i);
            Path run = folder(out, i, row);
            RunRequest.Start start =
                    Files.exists(run.resolve("run.json")) ? RunRequest.Start.RESUME : RunRequest.Start.NEW;
            RunRequest request =
                    new RunRequest(like.project(), like.folder(), row.spec(), run, start, Set.of(), like.workers());
            loso.run(
                    request,
                    listener.rowStarted(row.name(), i + 1, count),
                    context.part(row.name(), (double) i / count, (i + 1.0) / count));
            output.write(out, table(grid, like.project().name(), out));
        }
        return table(grid, like.project().name(), out);
    }

    static Path folder(Path out, int index, SpecGrid.Row row) {
        String safe = row.name().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return out.resolve("runs").resolve(String.format("%02d-%s", index + 1, safe));
    }

    private record Answered(SpecGrid.Row row, Path run, RunRecord record, ReadAnswers.Answers answers) {}

    /// The table of what is there.
    private Ablation table(SpecGrid grid, String project, Path out) throws StorageException {
        List<Answered> answered = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            SpecGrid.Row row = grid.rows().get(i);
            Path run = folder(out, i, row);
            if (Files.exists(run.resolve("predictions.csv"))) {
                answered.add(new Answered(row, run, store.read(run), new ReadAnswers(store).of(run)));
            } else {
                missing.add(row.name());
            }
        }
        checkSameClips(answered);
        Optional<Answered> reference = answered.stream()
                .filter(one -> one.row().name().equals(grid.reference()))
                .findFirst();
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        for (Answered one : answered) {
            if (reference.isPresent() && !one.equals(reference.get())) {
                comparisons.put(
                        one.row().name(),
                        CompareRuns.compare(one.answers(), reference.get().answers(), ScoreSheet.DRAWS)
                                .comparison());
            }
        }
        Map<String, Double> adjusted = adjusted(comparisons);
        List<Ablation.Row> rows = answered.stream()
                .map(one -> row(one, comparisons.get(one.row().name()), adjusted))
                .toList();
        return new Ablation(grid.name(), grid.note(), project, grid.reference(), rows, missing);
    }

    private static Ablation.Row row(Answered one, @Nullable Comparison comparison, Map<String, Double> adjusted) {
        @Nullable Double p = adjusted.get(one.row().name());
        return new Ablation.Row(
                one.row().name(),
                one.run(),
                one.record().state(),
                one.answers().leaks(),
                ScoreSheet.of(one.answers().classes(), one.answers().predictions()),
                comparison,
                p == null ? OptionalDouble.empty() : OptionalDouble.of(p),
                new TreeMap<>(one.row().printed()));
    }

    private static Map<String, Double> adjusted(Map<String, Comparison> comparisons) {
        List<String> names = List.copyOf(comparisons.keySet());
        double[] p = comparisons.values().stream()
                .mapToDouble(comparison -> comparison.permutation().p().getOrDefault(Metric.UF1, 1.0))
                .toArray();
        double[] corrected = Holm.adjusted(p);
        Map<String, Double> adjusted = new HashMap<>();
        for (int i = 0; i < corrected.length; i++) {
            adjusted.put(names.get(i), corrected[i]);
        }
        return adjusted;
    }

    /// Rows may only differ in their spec.
    private static void checkSameClips(List<Answered> answered) throws StorageException {
        for (Answered one : answered) {
            Set<String> first = ids(answered.getFirst().record());
            Set<String> these = ids(one.record());
            if (!first.equals(these)) {
                throw new StorageException("The rows \""
                        + answered.getFirst().row().name() + "\" and \""
                        + one.row().name() + "\" rest on different clips (" + first.size() + " and " + these.size()
                        + "), so they cannot stand in one table; the skipped clips of each are in its run.json.");
            }
        }
    }

    private static Set<String> ids(RunRecord record) {
        return record.clips().stream().map(RunRecord.RunClip::id).collect(java.util.stream.Collectors.toSet());
    }
}
