package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.dianet.imaging.Frame;
import org.junit.jupiter.api.Test;

/// Frames whose left half is flat and whose right half is striped, each with noise of 2 grey levels.
class FlowNoiseTest {
    private static final int SIDE = 128;
    private final Random random = new Random(3);

    /// @param down how far the stripes have moved
    private Frame frame(double down) {
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            int x = i % SIDE;
            int row = i / SIDE;
            double stripe = x < SIDE / 2 ? 0 : 40 * Math.sin(2 * Math.PI * (row - down) / 16.0);
            int level = Math.clamp(Math.round(128 + stripe + 2 * random.nextGaussian()), 0, 255);
            argb[i] = 0xff000000 | level << 16 | level << 8 | level;
        }
        return new Frame(SIDE, SIDE, argb);
    }

    /// The same displacement everywhere, as smooth flow has it on a background too.
    private static FlowField flow(float dx, float dy) {
        float[] across = new float[SIDE * SIDE];
        float[] down = new float[SIDE * SIDE];
        Arrays.fill(across, dx);
        Arrays.fill(down, dy);
        return new FlowField(SIDE, SIDE, across, down);
    }

    private static double mean(float[] known, int from, int to) {
        double sum = 0;
        for (int i = 0; i < known.length; i++) {
            sum += i % SIDE >= from && i % SIDE < to ? known[i] : 0;
        }
        return sum / SIDE / (to - from);
    }

    @Test
    void flowOnAFlatBackgroundIsNoiseAndOnStripesIsKnown() {
        float[] known = FlowNoise.known(flow(0, 1), frame(0), frame(1));
        assertTrue(mean(known, 8, 56) < 0.05, "flat: " + mean(known, 8, 56));
        assertTrue(mean(known, 72, 120) > 0.95, "striped: " + mean(known, 72, 120));
    }

    @Test
    void motionAlongStripesCannotBeSeen() {
        float[] known = FlowNoise.known(flow(1, 0), frame(0), frame(0));
        assertTrue(mean(known, 72, 120) < 0.05, "along: " + mean(known, 72, 120));
    }

    @Test
    void aMotionWithinTheNoiseIsNotTold() {
        // σ of a difference is 2·√2, and 81 values of which 9 count have a mean squared slope of (40·2π/16)²/2: an
        // error of 2.83 / (3·11.1) = 0.085 pixels, so that 0.1 is nothing and 0.4 is more than four errors.
        assertTrue(mean(FlowNoise.known(flow(0, 0.1f), frame(0), frame(0.1)), 72, 120) < 0.1);
        assertTrue(mean(FlowNoise.known(flow(0, 0.4f), frame(0), frame(0.4)), 72, 120) > 0.8);
    }

    @Test
    void whatIsNotKnownHasNoArrowAndNoColour() {
        FlowField quiet = FlowNoise.quiet(flow(0, 1), frame(0), frame(1));
        assertEquals(1, quiet.dy()[64 * SIDE + 96], 0.02);
        assertEquals(0, quiet.dy()[64 * SIDE + 24], 0.2);
    }
}
