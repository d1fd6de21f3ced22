package org.dianet.pipeline.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dianet.evaluation.Prediction;
import org.dianet.learning.SpecGrid;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.Choice;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunLock;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;

/// Finds the runs of a project and reads what they found.
public final class ReadRuns {
    private final RunStore store;

    public ReadRuns(RunStore store) {
        this.store = store;
    }

    /// A folder among a project's runs.
    public sealed interface Found {
        Path folder();

        record Intact(Path folder, RunRecord record) implements Found {}

        /// A folder in which a run has not begun: its clips are being prepared, or the program that prepared them
        /// ended.
        record Preparing(Path folder) implements Found {}

        /// `reason` is a sentence.
        record Damaged(Path folder, String reason) implements Found {}
    }

    /// Where a project keeps its runs.
    public static Path folder(Path project) {
        return project.resolve("runs");
    }

    /// The runs of a project, the newest first, those that cannot be read last.
    public List<Found> of(Path project) throws IOException {
        Path folder = folder(project);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Found.Intact> readable = new ArrayList<>();
        List<Found> unread = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path run : entries.filter(ReadRuns::visible).sorted().toList()) {
                try {
                    readable.add(new Found.Intact(run, store.read(run)));
                } catch (StorageException e) {
                    unread.add(
                            RunLock.alone(run)
                                    ? new Found.Preparing(run)
                                    : new Found.Damaged(run, String.valueOf(e.getMessage())));
                }
            }
        }
        readable.sort(
                Comparator.comparing((Found.Intact found) -> found.record().started())
                        .reversed());
        List<Found> all = new ArrayList<>(readable);
        all.addAll(unread);
        return List.copyOf(all);
    }

    /// Deleted runs lie in a folder whose name begins with a dot.
    private static boolean visible(Path folder) {
        return Files.isDirectory(folder)
                && !String.valueOf(folder.getFileName()).startsWith(".");
    }

    public RunRecord record(Path run) throws StorageException {
        return store.read(run);
    }

    /// Every training that belongs to a run, by seed and fold.
    public static List<FoldKey> folds(RunRecord record) {
        if (record.kind() == RunRecord.Kind.LOSO && !record.split().loso()) {
            return record.split().folds();
        }
        TreeSet<SubjectId> subjects = new TreeSet<>();
        record.clips().forEach(clip -> subjects.add(new SubjectId(clip.subject())));
        List<FoldKey> keys = new ArrayList<>();
        for (long seed : record.spec().execution().seeds()) {
            switch (record.kind()) {
                case LOSO -> subjects.forEach(subject -> keys.add(new FoldKey(subject, seed)));
                case TRAINING -> keys.add(FoldKey.all(seed));
            }
        }
        return keys;
    }

    /// What the finished trainings of a run left.
    ///
    /// @throws StorageException if one of them is damaged
    public List<FoldRecord> finished(Path run, RunRecord record) throws StorageException {
        List<FoldRecord> finished = new ArrayList<>();
        for (FoldKey fold : folds(record)) {
            store.finished(run, fold).ifPresent(finished::add);
        }
        return finished;
    }

    /// What a finished fold chose.
    ///
    /// @param fold its name
    public record Chosen(String fold, long seed, Choice choice) {}

    /// What each finished fold chose, in the order of training; empty for a run of one spec.
    ///
    /// @throws StorageException if a fold is damaged
    public List<Chosen> choices(Path run, RunRecord record) throws StorageException {
        List<Chosen> choices = new ArrayList<>();
        if (!record.nested()) {
            return choices;
        }
        for (FoldKey fold : folds(record)) {
            store.finished(run, fold)
                    .map(FoldRecord::choice)
                    .ifPresent(choice -> choices.add(new Chosen(fold.name(), fold.seed(), choice)));
        }
        return choices;
    }

    /// In how many finished folds each candidate was chosen, in the order of the grid; empty if nothing is chosen.
    ///
    /// @throws StorageException if a fold is damaged
    public Map<String, Long> chosen(Path run, RunRecord record) throws StorageException {
        Map<String, Long> counts = new LinkedHashMap<>();
        record.split().candidates().forEach(name -> counts.put(name, 0L));
        choices(run, record).forEach(fold -> counts.merge(fold.choice().chosen(), 1L, Long::sum));
        return counts;
    }

    /// The runs of the settings that a fold chose, by their names; empty for a run of one spec.
    ///
    /// @throws StorageException if one of them is damaged
    public Map<String, RunRecord> candidates(Path run, RunRecord record) throws StorageException {
        Map<String, RunRecord> found = new LinkedHashMap<>();
        List<String> names = record.split().candidates();
        for (int i = 0; i < names.size(); i++) {
            Path folder = candidate(run, i, names.get(i));
            if (Files.exists(folder.resolve("run.json"))) {
                found.put(names.get(i), store.read(folder));
            }
        }
        return found;
    }

    /// Where a run keeps the networks of one of the settings that its folds choose from.
    public static Path candidate(Path run, int index, String name) {
        return run.resolve("candidates").resolve(SpecGrid.folder(index, name));
    }

    /// The linear baseline's predictions on a run's folds; empty if it was not evaluated.
    ///
    /// @throws StorageException if its file is damaged
    public List<Prediction> baseline(Path run) throws StorageException {
        return store.baseline(run);
    }

    /// The predictions of a run's finished folds.
    ///
    /// @throws StorageException if one of them is damaged
    public List<Prediction> predictions(Path run, RunRecord record) throws StorageException {
        return finished(run, record).stream()
                .flatMap(fold -> fold.predictions().stream())
                .toList();
    }
}
