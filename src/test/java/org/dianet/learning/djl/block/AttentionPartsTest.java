package org.dianet.learning.djl.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AttentionPartsTest {

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
}
