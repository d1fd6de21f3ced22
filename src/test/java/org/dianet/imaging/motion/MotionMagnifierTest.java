package org.dianet.imaging.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.dianet.imaging.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionMagnifierTest {

    private static Frame magnified(Frame onset, Frame now, double strength) {
        return new MotionMagnifier(onset).magnify(now, List.of(now), strength);
    }

    @ParameterizedTest(name = "{0}/{1} cycles, {2} px, strength {3}")
    @CsvSource({
        "8, 0, 0.2, 9",
        "8, 0, 0.05, 20",
        "0, 8, 0.2, 9",
        "16, 0, 0.1, 9",
        "4, 0, 0.4, 9",
        "6, 6, 0.15, 9",
        "11, -5, 0.1, 9"
    })
    void aWaveMovesOnePlusStrengthTimesAsFar(double across, double down, double shift, double strength) {
        double length = Math.hypot(across, down);
        Frame onset = Waves.grating(across, down, 0, 0);
        Frame now = Waves.grating(across, down, shift * across / length, shift * down / length);
        // Grey levels are whole numbers, so the wave that is given has moved a little less or more than it should.
        double given = Waves.displacement(now, across, down) - Waves.displacement(onset, across, down);
        assertEquals(shift, given, 0.1 * shift);
        double moved = Waves.displacement(magnified(onset, now, strength), across, down);
        assertEquals((1 + strength) * given, moved, 0.02 * (1 + strength) * given);
    }

    @Test
    void aSinusoidalTremorOfATenthOfAPixelHasElevenTimesItsAmplitude() {
        Frame onset = Waves.grating(8, 0, 0, 0);
        MotionMagnifier magnifier = new MotionMagnifier(onset);
        double sine = 0;
        for (int t = 0; t < 16; t++) {
            Frame now = Waves.grating(8, 0, 0.1 * Math.sin(2 * Math.PI * t / 16), 0);
            double moved = Waves.displacement(magnifier.magnify(now, List.of(now), 10), 8, 0);
            sine += 2.0 / 16 * moved * Math.sin(2 * Math.PI * t / 16);
        }
        assertEquals(1.1, sine, 0.05);
    }

    @Test
    void aTextureLooksMoreLikeOneThatMovedThatFar() {
        Frame onset = Waves.texture(0, 0);
        Frame now = Waves.texture(0.2, -0.1);
        Frame far = Waves.texture(1.0, -0.5);
        double before = Waves.distance(now, far);
        double after = Waves.distance(magnified(onset, now, 4), far);
        assertTrue(after < before / 2, () -> before + " grey levels away before, " + after + " after");
    }

    @Test
    void strengthZeroLeavesThePicture() {
        Frame now = Waves.texture(0.3, 0.3);
        assertArrayEquals(now.argb(), magnified(Waves.texture(0, 0), now, 0).argb());
    }

    @Test
    void whatStandsStillStays() {
        Frame still = Waves.texture(0, 0);
        assertArrayEquals(still.argb(), magnified(still, still, 30).argb());
    }

    @Test
    void averagingOverTimeQuietensNoise() {
        Frame onset = Waves.texture(0, 0);
        MotionMagnifier magnifier = new MotionMagnifier(onset);
        Random random = new Random(5);
        List<Frame> five = List.of(
                noisy(onset, random),
                noisy(onset, random),
                noisy(onset, random),
                noisy(onset, random),
                noisy(onset, random));
        Frame alone = magnifier.magnify(five.get(2), List.of(five.get(2)), 10);
        Frame averaged = magnifier.magnify(five.get(2), five, 10);
        assertTrue(Waves.distance(averaged, five.get(2)) < 0.7 * Waves.distance(alone, five.get(2)));
    }

    private static Frame noisy(Frame frame, Random random) {
        int[] argb = frame.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int level = Math.clamp((argb[i] & 0xff) + Math.round(2 * random.nextGaussian()), 0, 255);
            argb[i] = 0xff000000 | level << 16 | level << 8 | level;
        }
        return new Frame(frame.width(), frame.height(), argb);
    }

    @Test
    void largePicturesAreShrunk() {
        Frame large = new Frame(960, 480, new int[960 * 480]);
        Frame shown = magnified(large, large, 5);
        assertEquals(480, shown.width());
        assertEquals(240, shown.height());
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() {
        MotionMagnifier magnifier = new MotionMagnifier(Waves.texture(0, 0));
        Frame other = new Frame(64, 64, new int[64 * 64]);
        assertThrows(IllegalArgumentException.class, () -> magnifier.magnify(other, List.of(other), 5));
    }
}
