package org.dianet.pipeline.ablation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.evaluation.SplitPlan;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingListener;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.UnaskedEngine;
import org.dianet.learning.linear.LinearClassifier;
import org.dianet.learning.motion.InputMode;
import org.dianet.pipeline.MotionPictures;
import org.junit.jupiter.api.Test;

class GridCostTest {
    private final List<TrainingSpec> measured = new ArrayList<>();

    /// The first step takes 9 seconds, each after it as many as the spec has seeds and one.
    private final UnaskedEngine engine = new UnaskedEngine() {
        @Override
        public TrainedNetwork train(
                TrainingSpec spec,
                int classes,
                List<Sample> training,
                TrainingSeed seed,
                TrainingListener listener,
                JobContext context) {
            measured.add(spec);
            assertEquals(spec.optimisation().batch(), training.size());
            int steps = spec.optimisation().epochs();
            for (int step = 1; step <= steps; step++) {
                listener.epochEnded(new TrainingListener.Epoch(step, steps, 1, 0, step == 1 ? 9 : 2));
            }
            return LinearClassifier.fit(training, classes);
        }
    };

    /// By hand, 4 subjects of 5 clips: each fold learns from 15 clips, in batches of 8 that is 2 steps an epoch. Row
    /// "a":
    /// 4 folds · 2 seeds · 10 epochs · 2 steps of 2 seconds.
    @Test
    void theMeasuredStepIsMultipliedByTheStepsOfAllFoldsAndSeeds() throws Exception {
        TrainingSpec base = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        int batch = base.optimisation().batch();
        int each = Math.ceilDiv(15, batch);
        TrainingSpec linear = base.withNetwork(base.network().withBackbone(Backbone.LINEAR));
        SpecGrid grid = new SpecGrid(
                "cost",
                "",
                "a",
                List.of(
                        new SpecGrid.Row("a", base.withRun(List.of(1L, 2L), 10, "cpu", 1), Map.of()),
                        new SpecGrid.Row("b", base.withRun(List.of(1L), 3, "cpu", 1), Map.of()),
                        new SpecGrid.Row("c", linear.withRun(List.of(1L, 2L), 3, "cpu", 1), Map.of())));
        GridCost cost = GridCost.of(
                engine, grid, MotionPictures.project(4, 5), new SplitPlan.LeaveOneSubjectOut(), JobContext.silent());
        assertEquals(8, cost.rows().getFirst().trainings());
        assertEquals(8L * 10 * each, cost.rows().getFirst().steps());
        assertEquals(2.0 * 8 * 10 * each, cost.rows().getFirst().seconds(), 1e-9);
        assertEquals(2.0 * 4 * 3 * each, cost.rows().get(1).seconds(), 1e-9);
        assertEquals(4, cost.rows().getLast().trainings(), "no seed changes it");
        assertTrue(cost.rows().getLast().step().isEmpty());
        assertEquals(2.0 * (8 * 10 + 4 * 3) * each, cost.seconds(), 1e-9);
        assertEquals(1, measured.size(), "rows that differ in epochs and seeds have one step");
        assertEquals(List.of(1L), measured.getFirst().execution().seeds());
    }
}
