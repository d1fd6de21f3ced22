package org.dianet.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSpec;

/// Decides how many processes train the folds, each with how many threads. Threads are part of what is computed: as
/// many
/// threads give the same numbers, however many workers there are.
final class PlanFolds {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int EPOCHS = 3;
    private static final int STEPS = 4;
    /// Two processes of one thread get in each other's way in the memory.
    private static final double CONTENTION = 1.15;
    /// Starting workers takes seconds; less work than that is done before they stand.
    private static final double WORTH_SECONDS = 30;

    private final LearningEngine engine;

    PlanFolds(LearningEngine engine) {
        this.engine = engine;
    }

    /// @param spec as asked for; `threads` may be 0
    /// @param training one fold's training side
    /// @param wanted number of folds to be trained
    FoldPlan plan(
            Workers workers,
            TrainingSpec spec,
            int classes,
            List<PreparedClip> training,
            int wanted,
            JobContext context)
            throws EngineException {
        int threads = spec.threads();
        if (!workers.chosen()) {
            int each = threads == 0 ? 1 : threads;
            return new FoldPlan(
                    workers.count(),
                    each,
                    counted(workers.count(), "worker") + " as asked for, " + counted(each, "thread") + " a fold.");
        }
        if (wanted < 2 || CORES < 2 || onGraphicsCard(spec)) {
            return sequential(threads == 0 ? CORES : threads, "");
        }
        if (threads > 0) {
            int fit = Math.clamp(CORES / threads, 1, wanted);
            return fit == 1
                    ? sequential(threads, "")
                    : new FoldPlan(
                            fit,
                            threads,
                            counted(fit, "worker") + " with " + counted(threads, "thread") + " each, which is what "
                                    + CORES + " cores hold.");
        }
        return measured(spec, classes, training, wanted, context);
    }

    private static FoldPlan sequential(int threads, String why) {
        return new FoldPlan(
                1, threads, "Folds one after another in this process with " + counted(threads, "thread") + why + ".");
    }

    private boolean onGraphicsCard(TrainingSpec spec) throws EngineException {
        String device = spec.device().equals("auto") ? engine.info().auto() : spec.device();
        return device.startsWith("gpu");
    }

    private FoldPlan measured(
            TrainingSpec spec, int classes, List<PreparedClip> training, int wanted, JobContext context)
            throws EngineException {
        List<Sample> few = few(training, spec.batch() * STEPS);
        OptionalDouble together = epoch(spec, CORES, classes, few, context);
        if (together.isEmpty()) {
            return sequential(CORES, ", since this network has no epochs");
        }
        double whole = together.getAsDouble() * training.size() / few.size() * spec.epochs() * wanted;
        if (whole < WORTH_SECONDS) {
            return sequential(CORES, String.format(Locale.ROOT, ": about %.0f s in all", whole));
        }
        OptionalDouble alone = epoch(spec, 1, classes, few, context);
        int workers = Math.min(CORES, wanted);
        double inWorkers = alone.orElse(Double.POSITIVE_INFINITY) * CONTENTION / workers;
        String numbers = String.format(
                Locale.ROOT,
                "measured: an epoch of %d clips takes %.3f s with %d threads and %.3f s with one",
                few.size(),
                together.getAsDouble(),
                CORES,
                alone.orElse(Double.NaN));
        return inWorkers < together.getAsDouble()
                ? new FoldPlan(workers, 1, counted(workers, "worker") + " with one thread each; " + numbers + ".")
                : sequential(CORES, "; " + numbers);
    }

    /// The quickest epoch of a few, which no other program disturbed.
    private OptionalDouble epoch(TrainingSpec spec, int threads, int classes, List<Sample> samples, JobContext context)
            throws EngineException {
        TrainingSpec trial =
                spec.withRun(List.of(1L), EPOCHS, spec.device(), threads).withStop(StopRule.FIXED);
        List<Double> seconds = new ArrayList<>();
        try (TrainedNetwork _ =
                engine.train(trial, classes, samples, 1, epoch -> seconds.add(epoch.seconds()), context)) {
            return seconds.stream().mapToDouble(Double::doubleValue).min();
        }
    }

    /// Spread over the clips, so that every class is likely among them.
    private static List<Sample> few(List<PreparedClip> clips, int most) {
        double scale = MotionScale.of(clips).value();
        int count = Math.min(most, clips.size());
        List<Sample> few = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            few.add(clips.get((int) ((long) i * clips.size() / count)).trainingSample(scale));
        }
        return few;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
