package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ExplanationMapsTest {
    private final DjlEngine engine = new DjlEngine();

    private TrainedNetwork network(InputMode input, Fusion fusion) throws EngineException {
        TrainingSpec spec = TestSpecs.small(input, fusion);
        return engine.train(
                spec, 2, TestSpecs.halves(input, 8), TrainingSeed.ofAll(1), epoch -> {}, JobContext.silent());
    }

    private static Sample sample(InputMode input) {
        return TestSpecs.halves(input, 1).getFirst();
    }

    @Test
    void attentionOfEachQueryOverAllKeysSumsToOne() throws Exception {
        try (TrainedNetwork network = network(InputMode.DUAL, Fusion.CROSS_ATTENTION)) {
            Explanation explanation = network.explain(sample(InputMode.DUAL), ExplanationMethod.ATTENTION, 0);
            for (float[][] head : Objects.requireNonNull(explanation.onsetToOffset())) {
                for (float[] row : head) {
                    double sum = 0;
                    for (float v : row) {
                        sum += v;
                    }
                    assertEquals(1, sum, 1e-5);
                }
            }
        }
    }

    @Test
    void receivedAttentionIsTheMeanOverHeadsAndQueries() throws Exception {
        try (TrainedNetwork network = network(InputMode.DUAL, Fusion.CROSS_ATTENTION)) {
            Explanation explanation = network.explain(sample(InputMode.DUAL), ExplanationMethod.ATTENTION, 0);
            float[][][] heads = Objects.requireNonNull(explanation.onsetToOffset());
            double expected = 0;
            for (float[][] head : heads) {
                for (float[] row : head) {
                    expected += row[2] / (double) (heads.length * head.length);
                }
            }
            assertEquals(expected, explanation.maps().getLast().values()[2], 1e-6);
        }
    }

    @Test
    void mapsOfAnImageOf32PixelsHaveTwoByTwoTokens() throws Exception {
        try (TrainedNetwork network = network(InputMode.DUAL, Fusion.CROSS_ATTENTION)) {
            Explanation explanation = network.explain(sample(InputMode.DUAL), ExplanationMethod.GRADCAM, 0);
            assertEquals(2, explanation.maps().getFirst().rows());
            assertEquals(2, explanation.maps().getFirst().columns());
        }
    }

    @Test
    void gradCamIsNeverNegative() throws Exception {
        try (TrainedNetwork network = network(InputMode.FULL, Fusion.CROSS_ATTENTION)) {
            Explanation explanation = network.explain(sample(InputMode.FULL), ExplanationMethod.GRADCAM, 0);
            assertTrue(Arrays.stream(explanation.maps().getFirst().values()).allMatch(v -> v >= 0));
        }
    }

    @Test
    void oneStreamHasNoAttention() throws Exception {
        try (TrainedNetwork network = network(InputMode.FULL, Fusion.CROSS_ATTENTION)) {
            EngineException e = assertThrows(
                    EngineException.class,
                    () -> network.explain(sample(InputMode.FULL), ExplanationMethod.ATTENTION, 0));
            assertTrue(e.toString().contains("Grad-CAM"), e.toString());
        }
    }

    @Test
    void aVectorFusionHasNoAttentionMap() throws Exception {
        try (TrainedNetwork network = network(InputMode.DUAL, Fusion.VECTOR)) {
            EngineException e = assertThrows(
                    EngineException.class,
                    () -> network.explain(sample(InputMode.DUAL), ExplanationMethod.CONTRIBUTION, 0));
            assertTrue(e.toString().contains("Grad-CAM"), e.toString());
        }
    }
}
