package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Sample;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Images that stay in one tensor.
@Tag("slow")
class BatchSourceTest {
    private static final int WIDTH = 3;
    private static final int HEIGHT = 2;
    private static final int CHANNELS = 2;

    @BeforeAll
    static void engine() throws Exception {
        PyTorch.engine();
    }

    /// The value at a place tells clip, stream, row, column and channel.
    private static float value(int clip, int stream, int y, int x, int c) {
        return clip * 10_000 + stream * 1000 + y * 100 + x * 10 + c;
    }

    private static FloatImage image(int clip, int stream) {
        float[] values = new float[WIDTH * HEIGHT * CHANNELS];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int c = 0; c < CHANNELS; c++) {
                    values[(y * WIDTH + x) * CHANNELS + c] = value(clip, stream, y, x, c);
                }
            }
        }
        return new FloatImage(WIDTH, HEIGHT, CHANNELS, values);
    }

    private static Sample sample(int clip) {
        return new Sample(
                new ClipId("c" + clip), new SubjectId("s"), List.of(image(clip, 0), image(clip, 1)), clip % 2);
    }

    @Test
    void aBatchHoldsTheChosenClipsInTheirOrder() {
        List<Sample> samples = List.of(sample(0), sample(1), sample(2), sample(3));
        int[] chosen = {2, 0, 3};
        try (NDManager manager = NDManager.newBaseManager()) {
            NDList batch = BatchSource.Resident.of(manager, samples).batch(manager, chosen);
            assertEquals(2, batch.size());
            for (int stream = 0; stream < 2; stream++) {
                NDArray tensor = batch.get(stream);
                assertEquals(new Shape(3, CHANNELS, HEIGHT, WIDTH), tensor.getShape());
                float[] expected = new float[3 * CHANNELS * HEIGHT * WIDTH];
                int at = 0;
                for (int clip : chosen) {
                    for (int c = 0; c < CHANNELS; c++) {
                        for (int y = 0; y < HEIGHT; y++) {
                            for (int x = 0; x < WIDTH; x++) {
                                expected[at++] = value(clip, stream, y, x, c);
                            }
                        }
                    }
                }
                assertArrayEquals(expected, tensor.toFloatArray());
            }
        }
    }

    @Test
    void onlyWhatNeverChangesStays() {
        List<Sample> plain = List.of(sample(0));
        Sample first = plain.getFirst();
        List<Sample> jittered = List.of(new Sample(
                first.clip(),
                first.subject(),
                first.images(),
                first.label(),
                first.planes(),
                List.of(first.images()),
                List.of()));
        assertTrue(BatchSource.Resident.suits(plain, Augmentation.NONE));
        assertFalse(BatchSource.Resident.suits(plain, new Augmentation(true, 0, 0)));
        assertFalse(BatchSource.Resident.suits(plain, new Augmentation(false, 5, 0)));
        assertFalse(BatchSource.Resident.suits(jittered, Augmentation.NONE));
    }
}
