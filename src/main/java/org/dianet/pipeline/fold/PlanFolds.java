package org.dianet.pipeline.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.Sample;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.pipeline.sample.MotionScale;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.wording.Durations;

/// Decides how many processes train the folds, each with how many threads. Threads are part of what is computed, so
/// they depend only on the spec; the measurement sets only the number of workers, which does not change
/// results.
public final class PlanFolds {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int EPOCHS = 3;
    private static final int STEPS = 4;
    /// Two processes of one thread get in each other's way in the memory.
    private static final double CONTENTION = 1.15;
    /// Time for a worker to start and to read the clips; workers start in parallel.
    private static final double START_SECONDS = 5;
    /// Pixels of a training step from which on its memory, and work for all cores, call for one fold at a time.
    private static final long LARGE_STEP = 500_000;

    private final LearningEngine engine;

    public PlanFolds(LearningEngine engine) {
        this.engine = engine;
    }

    /// @param spec as asked for; `threads` may be 0
    /// @param training one fold's training side
    /// @param wanted number of folds to be trained
    public FoldPlan plan(
            Workers workers,
            TrainingSpec spec,
            int classes,
            List<PreparedClip> training,
            int wanted,
            JobContext context)
            throws EngineException {
        boolean apart = large(spec) && !onGraphicsCard(spec);
        if (!workers.chosen()) {
            int each = spec.execution().threads() == 0 ? 1 : spec.execution().threads();
            return new FoldPlan(
                    workers.count(),
                    each,
                    workers.count() > 1 || apart ? FoldPlan.Place.PROCESSES : FoldPlan.Place.HERE,
                    Words.count(workers.count(), "worker") + " as asked for, " + Words.count(each, "thread")
                            + " a fold.");
        }
        int threads = threads(spec);
        if (apart) {
            return new FoldPlan(
                    1,
                    threads,
                    FoldPlan.Place.PROCESSES,
                    "Folds one after another in their own process with " + Words.count(threads, "thread")
                            + ", because a step is large.");
        }
        int fit = Math.clamp(CORES / threads, 1, Math.max(1, wanted));
        if (fit == 1 || onGraphicsCard(spec)) {
            return sequential(threads, "");
        }
        return measured(fit, spec.withThreads(threads), classes, training, wanted, context);
    }

    /// All cores for steps so large that two at a time might not fit the memory, otherwise one, with which
    /// several folds at a time keep the cores busier than one fold on all of them.
    private static int threads(TrainingSpec spec) {
        return spec.execution().threads() > 0 ? spec.execution().threads() : large(spec) ? CORES : 1;
    }

    /// The memory of such a step is kept best by a process that does nothing else, see [ThisProgram]; if it does not
    /// suffice after all, the program itself stays.
    private static boolean large(TrainingSpec spec) {
        long pixels = spec.optimisation().batch() * spec.images().pixels();
        return spec.network().trainable() == TrainableLayers.ALL && pixels >= LARGE_STEP;
    }

    private static FoldPlan sequential(int threads, String why) {
        return new FoldPlan(
                1,
                threads,
                FoldPlan.Place.HERE,
                "Folds one after another in this process with " + Words.count(threads, "thread") + why + ".");
    }

    private boolean onGraphicsCard(TrainingSpec spec) throws EngineException {
        String device = spec.execution().device().equals("auto")
                ? engine.info().auto()
                : spec.execution().device();
        return device.startsWith("gpu");
    }

    private FoldPlan measured(
            int fit, TrainingSpec spec, int classes, List<PreparedClip> training, int wanted, JobContext context)
            throws EngineException {
        List<Sample> few = few(training, spec.optimisation().batch() * STEPS);
        OptionalDouble epoch = epoch(spec, classes, few, context);
        if (epoch.isEmpty()) {
            return sequential(spec.execution().threads(), ", because this network has no epochs");
        }
        double here = epoch.getAsDouble()
                * training.size()
                / few.size()
                * spec.optimisation().epochs()
                * wanted;
        double inWorkers = START_SECONDS + here * CONTENTION / fit;
        String measured = ": " + Durations.about(Math.min(here, inWorkers)) + ", as measured";
        return inWorkers < here
                ? new FoldPlan(
                        fit,
                        spec.execution().threads(),
                        FoldPlan.Place.PROCESSES,
                        Words.count(fit, "worker") + " with "
                                + Words.count(spec.execution().threads(), "thread") + " each" + measured + ".")
                : sequential(spec.execution().threads(), measured);
    }

    /// The quickest epoch of a few, which no other program disturbed.
    private OptionalDouble epoch(TrainingSpec spec, int classes, List<Sample> samples, JobContext context)
            throws EngineException {
        TrainingSpec trial = spec.withRun(
                        List.of(1L),
                        EPOCHS,
                        spec.execution().device(),
                        spec.execution().threads())
                .withStop(StopRule.FIXED);
        List<Double> seconds = new ArrayList<>();
        try (TrainedNetwork _ = engine.train(
                trial, classes, samples, TrainingSeed.ofAll(1), epoch -> seconds.add(epoch.seconds()), context)) {
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
}
