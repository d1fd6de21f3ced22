package org.dianet.pipeline.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Presets;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.learning.motion.Plane;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.sample.ClipPictures;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PreparedClip;
import org.junit.jupiter.api.Test;

/// Two runs of one spec have equal predictions only if the threads of a fold do not depend on how quick the machine
/// was at the moment.
class PlanFoldsTest {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int FOLDS = 10;

    private static TrainingSpec spec(TrainingSpec preset, int threads) {
        return preset.withRun(List.of(1L), preset.optimisation().epochs(), "cpu", threads);
    }

    private static FoldPlan plan(Workers workers, TrainingSpec spec, double secondsAnEpoch) throws Exception {
        return new PlanFolds(new Timed(secondsAnEpoch)).plan(workers, spec, 2, clips(), FOLDS, JobContext.silent());
    }

    private static final List<Plane> PLANES = List.of(new Plane("u", "‰", Plane.Kind.RIGHT));

    static List<PreparedClip> clips() {
        List<PreparedClip> clips = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            MotionImage picture =
                    new MotionImage.Pooled(new DynamicImage(new FloatImage(2, 2, 1, new float[] {1, -1, i, 0}), 5));
            clips.add(new PreparedClip(
                    new ClipId("c" + i),
                    new SubjectId("s" + i % 3),
                    i % 2,
                    ClipPictures.only(List.of(picture, picture)),
                    List.of(PLANES, PLANES)));
        }
        return clips;
    }

    @Test
    void aSlowMomentChangesTheWorkersAndNotTheThreads() throws Exception {
        FoldPlan quick = plan(Workers.CHOSEN, spec(Presets.QUICK, 0), 1e-6);
        FoldPlan slow = plan(Workers.CHOSEN, spec(Presets.QUICK, 0), 60);
        assertEquals(1, quick.workers());
        assertEquals(Math.min(CORES, FOLDS), slow.workers());
        assertEquals(FoldPlan.Place.HERE, quick.place());
        assertEquals(1, quick.threads());
        assertEquals(FoldPlan.Place.PROCESSES, slow.place());
        assertEquals(1, slow.threads());
        assertTrue(slow.sentence().contains("as measured"), slow.sentence());
    }

    @Test
    void largeStepsAreTrainedOneFoldAtATimeOnAllCores() throws Exception {
        FoldPlan plan = plan(Workers.CHOSEN, spec(Presets.PAPER, 0), Double.NaN);
        assertEquals(1, plan.workers());
        assertEquals(CORES, plan.threads());
        assertEquals(FoldPlan.Place.PROCESSES, plan.place());
    }

    @Test
    void threadsThatTheSpecNamesStayAndWorkersFillTheCores() throws Exception {
        FoldPlan all = plan(Workers.CHOSEN, spec(Presets.QUICK, CORES), Double.NaN);
        assertEquals(1, all.workers());
        assertEquals(CORES, all.threads());
        assertEquals(3, plan(Workers.CHOSEN, spec(Presets.QUICK, 3), 60).threads());
    }

    @Test
    void workersThatWereAskedForAreTaken() throws Exception {
        FoldPlan plan = plan(new Workers(3), spec(Presets.PAPER, 0), Double.NaN);
        assertEquals(3, plan.workers());
        assertEquals(1, plan.threads());
    }

    /// An engine that learns nothing and says that an epoch took so long; not a number if it must not be asked.
    private static final class Timed extends UnaskedEngine {
        private final double seconds;

        Timed(double seconds) {
            this.seconds = seconds;
        }

        @Override
        public TrainedNetwork train(
                TrainingSpec spec,
                int classes,
                List<Sample> training,
                TrainingSeed seed,
                TrainingListener listener,
                JobContext context) {
            if (Double.isNaN(seconds)) {
                throw new AssertionError("nothing is to be measured");
            }
            for (int epoch = 1; epoch <= spec.optimisation().epochs(); epoch++) {
                listener.epochEnded(
                        new TrainingListener.Epoch(epoch, spec.optimisation().epochs(), 1, 0.5, seconds));
            }
            return new Network();
        }
    }
}
