package org.dianet.learning.djl.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import org.dianet.learning.Fusion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AttentionPartsTest {

    /// New linear layers have no bias, so that the shares alone make up the attention's output.
    @Test
    void sharesSumToGradientTimesAttentionOutput() {
        Engine.getEngine("PyTorch").setRandomSeed(5);
        try (NDManager manager = NDManager.newBaseManager()) {
            DualHead head = new DualHead(Fusion.CROSS_ATTENTION, 16, 4, 3, 0);
            Shape map = new Shape(1, 6, 3, 3);
            head.initialize(manager, DataType.FLOAT32, map, map);
            ParameterStore store = new ParameterStore(manager, false);
            AttentionParts parts = head.attention(store, manager.randomNormal(map), manager.randomNormal(map))
                    .orElseThrow();
            JniUtils.setGradMode(true);
            AttentionParts.Maps gradients = parts.gradients(store, 1);
            JniUtils.setGradMode(false);
            AttentionParts.Maps shares = parts.shares(gradients);
            assertEquals(
                    dot(gradients.onset(), parts.onsetAttended()),
                    shares.offset().sum().getFloat(),
                    1e-5);
            assertEquals(
                    dot(gradients.offset(), parts.offsetAttended()),
                    shares.onset().sum().getFloat(),
                    1e-5);
        }
    }

    /// Where a token lies says what it attends to and is no part of what it tells: with tokens that all tell the same,
    /// places change nothing, however large they are.
    @Test
    void placesAreInQueriesAndKeysOnly() {
        Engine.getEngine("PyTorch").setRandomSeed(6);
        try (NDManager manager = NDManager.newBaseManager()) {
            AttentionDirection direction = new AttentionDirection(8, 2);
            Shape tokens = new Shape(1, 4, 8);
            direction.initialize(manager, DataType.FLOAT32, tokens, tokens);
            NDArray asking = manager.randomNormal(tokens);
            NDArray alike = manager.randomNormal(new Shape(1, 1, 8)).repeat(1, 4);
            NDArray places = manager.randomNormal(tokens).mul(10);
            assertArrayEquals(told(direction, asking, alike), told(direction, asking, alike, places), 1e-5f);
            NDArray different = manager.randomNormal(tokens);
            float[] without = told(direction, asking, different);
            float[] with = told(direction, asking, different, places);
            double largest = 0;
            for (int i = 0; i < with.length; i++) {
                largest = Math.max(largest, Math.abs(with[i] - without[i]));
            }
            assertTrue(largest > 0.01, "places say what is attended to");
        }
    }

    private static float[] told(AttentionDirection direction, NDArray... inputs) {
        ParameterStore store = new ParameterStore(inputs[0].getManager(), false);
        return direction.forward(store, new NDList(inputs), false).head().toFloatArray();
    }

    private static double dot(NDArray a, NDArray b) {
        float[] x = a.toFloatArray();
        float[] y = b.toFloatArray();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (double) x[i] * y[i];
        }
        return sum;
    }
}
