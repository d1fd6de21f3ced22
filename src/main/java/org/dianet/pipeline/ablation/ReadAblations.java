package org.dianet.pipeline.ablation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Holm;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.learning.NetworkName;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.ReadPredictions;
import org.dianet.run.RunRecord;
import org.dianet.storage.GridFiles;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Finds the ablations of a project and puts their rows into one table.
public final class ReadAblations {
    public static final String GRID = "grid.json";

    private final RunStore store;
    private final GridFiles grids;

    public ReadAblations(RunStore store, GridFiles grids) {
        this.store = store;
        this.grids = grids;
    }

    /// An ablation of a project.
    public sealed interface Found {
        Path folder();

        /// @param rowsDone rows all of whose folds are finished
        record Intact(Path folder, SpecGrid grid, int rowsDone) implements Found {
            public boolean complete() {
                return rowsDone == grid.rows().size();
            }
        }

        /// `reason` is a sentence.
        record Damaged(Path folder, String reason) implements Found {}
    }

    /// Where a project keeps the ablations that the window starts.
    public static Path folder(Path project) {
        return project.resolve("ablations");
    }

    /// The ablations of a project, the newest first by their folders' names. What holds no grid is none.
    public List<Found> of(Path project) throws IOException {
        Path folder = folder(project);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> entries = Files.list(folder)) {
            folders = entries.filter(entry -> Files.isRegularFile(entry.resolve(GRID)))
                    .sorted(Comparator.comparing(ReadAblations::stamp).reversed())
                    .toList();
        }
        List<Found> found = new ArrayList<>();
        for (Path each : folders) {
            try {
                SpecGrid grid = grids.read(each.resolve(GRID));
                found.add(new Found.Intact(each, grid, rowsDone(each, grid)));
            } catch (StorageException e) {
                found.add(new Found.Damaged(each, String.valueOf(e.getMessage())));
            }
        }
        return found;
    }

    /// Names end with the time of their start.
    private static String stamp(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.substring(name.indexOf('-') + 1);
    }

    private int rowsDone(Path out, SpecGrid grid) throws StorageException {
        int done = 0;
        for (int i = 0; i < grid.rows().size(); i++) {
            Path run = folder(out, i, grid);
            if (Files.exists(run.resolve("run.json")) && store.read(run).state() == RunRecord.State.COMPLETE) {
                done++;
            }
        }
        return done;
    }

    /// The table of an ablation's folder.
    ///
    /// @throws StorageException if it holds none, a row cannot be read, or rows rest on different clips
    public Ablation read(Path out) throws StorageException {
        return table(grids.read(out.resolve(GRID)), out);
    }

    /// The grid stays with its rows, so that the ablation can be continued and read without it.
    ///
    /// @throws StorageException if the folder holds an ablation of other rows
    public void keep(SpecGrid grid, Path out) throws StorageException {
        Path kept = out.resolve(GRID);
        if (!Files.exists(out.resolve("runs")) || !Files.exists(kept)) {
            grids.write(kept, grid);
            return;
        }
        List<String> before =
                grids.read(kept).rows().stream().map(SpecGrid.Row::name).toList();
        List<String> now = grid.rows().stream().map(SpecGrid.Row::name).toList();
        if (!before.equals(now)) {
            throw new StorageException("The ablation " + out + " has the rows " + before + ", not " + now
                    + "; continue it with its own grid, " + kept + ".");
        }
    }

    /// The folder of a row's run.
    public static Path folder(Path out, int index, SpecGrid grid) {
        return out.resolve("runs").resolve(grid.folder(index));
    }

    private record Answered(SpecGrid.Row row, Path run, RunRecord record, ReadPredictions.Answers answers) {}

    /// The table of what is there.
    ///
    /// @throws StorageException if a row cannot be read, or rows rest on different clips
    public Ablation table(SpecGrid grid, Path out) throws StorageException {
        List<Answered> answered = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < grid.rows().size(); i++) {
            SpecGrid.Row row = grid.rows().get(i);
            Path run = folder(out, i, grid);
            if (Files.exists(run.resolve("predictions.csv"))) {
                answered.add(new Answered(row, run, store.read(run), new ReadPredictions(store).of(run)));
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
                        CompareRuns.compare(one.answers(), reference.get().answers(), Comparison.DRAWS)
                                .comparison());
            }
        }
        Map<String, Comparison> hypotheses = new LinkedHashMap<>(comparisons);
        answered.stream()
                .filter(one -> one.answers().deterministic())
                .forEach(one -> hypotheses.remove(one.row().name()));
        Map<String, Double> adjusted = adjusted(hypotheses);
        List<Ablation.Row> rows = answered.stream()
                .map(one -> row(one, comparisons.get(one.row().name()), adjusted))
                .toList();
        String project = answered.isEmpty() ? "" : answered.getFirst().record().project();
        String split = answered.isEmpty()
                ? ""
                : answered.getFirst().record().split().plan().words();
        String protocol = answered.isEmpty() ? "" : protocol(answered.getFirst().record());
        String settings = Stream.of(protocol, settings(grid))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return new Ablation(grid.name(), grid.note(), project, grid.reference(), rows, missing, settings, split);
    }

    private static String protocol(RunRecord record) {
        return Words.count(record.classes().size(), "class") + ", class protocol “" + record.protocol() + "”";
    }

    private static String settings(SpecGrid grid) {
        List<TrainingSpec> networks = grid.rows().stream()
                .map(SpecGrid.Row::spec)
                .filter(spec -> !spec.deterministic())
                .toList();
        return Stream.<Function<TrainingSpec, String>>of(
                        NetworkName::backbone,
                        spec -> "images of " + spec.images().imageSize() + " px",
                        spec -> Words.count(spec.optimisation().epochs(), "epoch"))
                .map(setting -> networks.stream().map(setting).distinct().toList())
                .filter(values -> values.size() == 1)
                .map(List::getFirst)
                .collect(Collectors.joining(", "));
    }

    private static Ablation.Row row(Answered one, @Nullable Comparison comparison, Map<String, Double> adjusted) {
        @Nullable Double p = adjusted.get(one.row().name());
        return new Ablation.Row(
                one.row().name(),
                one.run(),
                one.record().spec(),
                one.record().images(),
                one.record().state(),
                one.answers().deterministic(),
                one.answers().leaks(),
                sheet(one.answers()),
                comparison,
                p == null ? OptionalDouble.empty() : OptionalDouble.of(p),
                new TreeMap<>(one.row().printed()),
                one.row().note());
    }

    /// Of a row without seeds, which runs of earlier versions have once a seed, the answers count once.
    private static ScoreSheet sheet(ReadPredictions.Answers answers) {
        long first =
                answers.predictions().stream().mapToLong(Prediction::seed).min().orElse(0);
        return ScoreSheet.of(
                answers.classes(),
                answers.predictions().stream()
                        .filter(p -> !answers.deterministic() || p.seed() == first)
                        .toList());
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
                        + one.row().name() + "\" use different clips (" + first.size() + " and " + these.size()
                        + "), so they cannot be in one table; the skipped clips of each are in its run.json.");
            }
        }
    }

    private static Set<String> ids(RunRecord record) {
        return record.clips().stream().map(RunRecord.RunClip::id).collect(java.util.stream.Collectors.toSet());
    }
}
