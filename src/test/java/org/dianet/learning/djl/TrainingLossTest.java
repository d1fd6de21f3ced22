package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Expected values from PyTorch 1.13 in double precision: `cross_entropy` with `weight`, with `label_smoothing` and
/// with probabilities as targets, and the mean of (1 − p)²·CE.
@Tag("slow")
class TrainingLossTest {
    private static final float[] LOGITS = {1, 2, -1, 0.5f, 0, 0.25f, -2, 1, 3};
    private static final int[] LABELS = {0, 2, 1};

    @BeforeAll
    static void engine() throws Exception {
        PyTorch.engine();
    }

    private static double loss(TrainingLoss trainingLoss, TrainingLoss.Targets targets) {
        try (NDManager manager = NDManager.newBaseManager()) {
            return trainingLoss
                    .loss(new NDList(manager.create(LOGITS, new Shape(3, 3))), targets)
                    .getFloat();
        }
    }

    private static double loss(TrainingLoss trainingLoss) {
        return loss(trainingLoss, trainingLoss.targets(LABELS));
    }

    @Test
    void classWeightsAreThoseOfPyTorch() {
        assertEquals(1.7641062075503362, loss(new TrainingLoss(new double[] {1, 2, 0.5}, 0)), 1e-6);
    }

    @Test
    void labelSmoothingIsThatOfPyTorch() {
        assertEquals(1.555954067189369, loss(new TrainingLoss(new double[] {1, 1, 1}, 0, 0, 0.1)), 1e-6);
    }

    @Test
    void theFocalLossCountsWhatIsHard() {
        assertEquals(0.9682591595229174, loss(new TrainingLoss(new double[] {1, 1, 1}, 0, 2, 0)), 1e-6);
    }

    /// Half of the mean of CE((1, 2, -1), 0) = 1.349012 and CE((-2, 1, 3), 1) = 2.132845; nothing is known of the
    /// second.
    @Test
    void theSecondTaskCountsHalfAndOnlyWhereSomethingIsKnown() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDList outputs = new NDList(manager.zeros(new Shape(3, 5)), manager.create(LOGITS, new Shape(3, 3)));
            assertEquals(
                    (1.3490122 + 2.1328452) / 4,
                    TrainingLoss.second(outputs, TrainingLoss.ofSecond(new int[] {0, -1, 1}, 3))
                            .getFloat(),
                    1e-5);
            assertEquals(
                    0,
                    TrainingLoss.second(outputs, TrainingLoss.ofSecond(new int[] {-1, -1, -1}, 3))
                            .getFloat());
        }
    }

    @Test
    void mixedClipsHaveMixedTargets() {
        TrainingLoss trainingLoss = new TrainingLoss(new double[] {1, 1, 1}, 0);
        assertEquals(
                2.7587318449671465, loss(trainingLoss, trainingLoss.mixed(LABELS, new int[] {2, 1, 0}, 0.3)), 1e-6);
    }
}
