package org.dianet.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.Sample;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.junit.jupiter.api.Test;

class StillClipTest {
    private static final int SIDE = 64;

    /// Noise of deviation 0.03, and a tenth of the picture moves by 0.4, which is no noise.
    @Test
    void aStillClipIsAsNoisyAsTheClipAndDoesNotMove() {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.5 + 0.03 * random.nextGaussian() + (i < values.length / 10 ? 0.4 : 0));
        }
        float[] nothing = new float[values.length];
        Arrays.fill(nothing, 0.5f);
        List<Sample> draws = new StillClip(sample(values), sample(nothing)).noisy();
        assertEquals(8, draws.size());
        for (Sample draw : draws) {
            float[] drawn = draw.images().getFirst().values();
            double square = 0;
            for (float value : drawn) {
                square += (value - 0.5) * (value - 0.5) / drawn.length;
            }
            assertEquals(0.03, Math.sqrt(square), 0.006);
        }
        assertFalse(Arrays.equals(
                draws.get(0).images().getFirst().values(),
                draws.get(1).images().getFirst().values()));
    }

    private static Sample sample(float[] values) {
        return new Sample(new ClipId("c"), new SubjectId("s"), List.of(new FloatImage(SIDE, SIDE, 1, values)), 0);
    }
}
