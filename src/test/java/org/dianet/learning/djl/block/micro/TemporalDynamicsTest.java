package org.dianet.learning.djl.block.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A pattern that moves two places to the right and one down from each frame to the next.
@Tag("slow")
class TemporalDynamicsTest {
    private static final int FRAMES = 3;
    private static final int CHANNELS = 16;
    private static final int SIDE = 12;
    private static final int RIGHT = 2;
    private static final int DOWN = 1;
    private static final int REACH = 7;

    @Test
    void aKnownTranslationIsFoundToTheNextAndFromTheFirstFrame() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            TemporalDynamics dynamics = new TemporalDynamics(FRAMES, CHANNELS);
            Shape maps = new Shape(FRAMES, CHANNELS, SIDE, SIDE);
            dynamics.initialize(manager, DataType.FLOAT32, maps);
            // Channels go through as they are.
            dynamics.getParameters()
                    .valueAt(0)
                    .getArray()
                    .set(manager.eye(CHANNELS).flatten().toFloatArray());
            NDArray moving = manager.create(moving(), maps);
            NDArray found = dynamics.forward(new ParameterStore(manager, false), new NDList(moving), false)
                    .head();
            // The last frame has what the one before it has.
            for (int frame = 0; frame < FRAMES; frame++) {
                int sinceFirst = Math.min(frame + 1, FRAMES - 1);
                float[] wanted = {
                    (float) RIGHT / REACH,
                    (float) DOWN / REACH,
                    1,
                    (float) sinceFirst * RIGHT / REACH,
                    (float) sinceFirst * DOWN / REACH,
                    1
                };
                for (int plane = 0; plane < wanted.length; plane++) {
                    assertEquals(
                            wanted[plane], found.getFloat(frame, plane, SIDE / 2, SIDE / 2), 1e-2, frame + " " + plane);
                }
            }
        }
    }

    private static float[] moving() {
        SplittableRandom random = new SplittableRandom(1);
        int large = SIDE + FRAMES * RIGHT;
        float[][] pattern = new float[CHANNELS][large * large];
        for (float[] channel : pattern) {
            for (int k = 0; k < channel.length; k++) {
                channel[k] = random.nextInt(4) == 0 ? (float) random.nextDouble() : 0;
            }
        }
        float[] maps = new float[FRAMES * CHANNELS * SIDE * SIDE];
        int at = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            for (float[] channel : pattern) {
                for (int row = 0; row < SIDE; row++) {
                    for (int column = 0; column < SIDE; column++) {
                        int fromRow = row + (FRAMES - frame) * DOWN;
                        int fromColumn = column + (FRAMES - frame) * RIGHT;
                        maps[at++] = channel[fromRow * large + fromColumn];
                    }
                }
            }
        }
        return maps;
    }
}
