package org.dianet.pipeline.run;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSpec;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Estimates time, memory and disk of coming trainings. Time comes only from earlier runs of the same network
/// in the same project.
public final class ForeseeRun {
    private final RunStore store;

    public ForeseeRun(RunStore store) {
        this.store = store;
    }

    /// Trainings to come.
    ///
    /// @param specs one a run
    /// @param trainings of each run
    /// @param clips that each training learns from, about
    public record Wanted(List<TrainingSpec> specs, long trainings, double clips) {
        public Wanted {
            specs = List.copyOf(specs);
        }
    }

    /// @param seconds empty if a network of them was never timed here
    /// @param judgedBy names of the runs whose times it follows from
    /// @param memory bytes that the largest training step takes, about
    /// @param disk bytes that the weights take, about
    /// @param free bytes on the project's disk, or 0 if unknown
    public record Foreseen(Optional<Double> seconds, List<String> judgedBy, long memory, long disk, long free) {
        public Foreseen {
            judgedBy = List.copyOf(judgedBy);
        }
    }

    public Foreseen of(Path project, Wanted wanted) throws IOException {
        List<ReadRuns.Found.Intact> earlier = new ArrayList<>();
        for (ReadRuns.Found found : new ReadRuns(store).of(project)) {
            if (found instanceof ReadRuns.Found.Intact intact) {
                earlier.add(intact);
            }
        }
        double seconds = 0;
        long disk = 0;
        long memory = 0;
        List<String> judgedBy = new ArrayList<>();
        for (TrainingSpec spec : wanted.specs()) {
            if (spec.deterministic()) {
                continue; // seconds, whatever the clips
            }
            @Nullable Timed timed = timed(earlier, spec);
            if (timed == null) {
                seconds = Double.NaN;
            } else {
                seconds += timed.rate()
                        * work(spec)
                        * wanted.clips()
                        * spec.optimisation().epochs()
                        * wanted.trainings();
                judgedBy.add(timed.run());
            }
            disk += NetworkCost.weightBytes(spec) * wanted.trainings();
            memory = Math.max(memory, NetworkCost.memory(spec));
        }
        return new Foreseen(
                Double.isNaN(seconds) ? Optional.empty() : Optional.of(seconds),
                judgedBy.stream().distinct().toList(),
                memory,
                disk,
                free(project));
    }

    private static long free(Path project) {
        try {
            FileStore disk = Files.getFileStore(project);
            return disk.getUsableSpace();
        } catch (IOException _) {
            return 0;
        }
    }

    /// @param rate seconds for a clip, an epoch and a unit of work, with as many trainings at a time as it had
    private record Timed(String run, double rate) {}

    /// The newest run of the same network that has a finished training of epochs, one on the same images before others.
    private @Nullable Timed timed(List<ReadRuns.Found.Intact> earlier, TrainingSpec spec) throws StorageException {
        List<ReadRuns.Found.Intact> likeliest = earlier.stream()
                .sorted(Comparator.comparing(
                        run -> !run.record().spec().images().equals(spec.images())))
                .toList();
        for (ReadRuns.Found.Intact run : likeliest) {
            TrainingSpec before = run.record().spec();
            // The networks of folds that chose their settings are of several kinds.
            if (!run.record().nested()
                    && before.network().backbone() == spec.network().backbone()
                    && before.network().trainable() == spec.network().trainable()
                    && before.execution().threads() == spec.execution().threads()) {
                List<FoldRecord> folds = new ReadRuns(store).finished(run.folder(), run.record());
                double work = 0;
                double spent = 0;
                for (FoldRecord fold : folds) {
                    work += work(before) * fold.trainingClips() * fold.history().size();
                    spent += fold.history().stream().mapToDouble(Epoch::seconds).sum();
                }
                if (work > 0 && spent > 0) {
                    return new Timed(
                            String.valueOf(run.folder().getFileName()), spent / work / together(run.record(), folds));
                }
            }
        }
        return null;
    }

    /// How many trainings ran at a time, of a run that ended whole; a pause in it would only make it look slower.
    private static double together(RunRecord run, List<FoldRecord> folds) {
        if (run.ended() == null || run.state() != RunRecord.State.COMPLETE) {
            return 1;
        }
        double wall = Duration.between(run.started(), run.ended()).toMillis() / 1000.0;
        double summed = folds.stream().mapToDouble(FoldRecord::seconds).sum();
        return wall <= 0 ? 1 : Math.max(1, summed / wall);
    }

    /// Pixels that a clip brings in; a frozen backbone sees each only once.
    private static double work(TrainingSpec spec) {
        return switch (spec.network().trainable()) {
            case ALL -> spec.images().pixels();
            case HEAD -> spec.images().streams();
        };
    }
}
