package org.dianet.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dianet.sound.PictureClock.Reading;
import org.junit.jupiter.api.Test;

class InStepTest {
    private static final int RATE = 8000;
    private static final int BLOCK = 80;

    /// The recording says at each moment which moment it is: a thousandth per second.
    private final InStep telling = new InStep(millis -> (float) (millis / 1e6), RATE);

    /// A tone of 200 Hz, whose samples are at most 2 π · 200 / 8000 = 0.157 apart.
    private final InStep tone = new InStep(millis -> (float) Math.sin(2 * Math.PI * 0.2 * millis), RATE);

    private static double largestStep(List<float[]> blocks) {
        double largest = 0;
        double before = 0;
        for (float[] block : blocks) {
            for (float sample : block) {
                largest = Math.max(largest, Math.abs(sample - before));
                before = sample;
            }
        }
        return largest;
    }

    @Test
    void atEverySpeedTheSampleOfTheMomentIsHeard() {
        for (double speed : new double[] {0.25, 0.5, 1, 2}) {
            InStep step = new InStep(millis -> (float) (millis / 1e6), RATE);
            float heard = 0;
            for (int block = 0; block < 100; block++) {
                heard = step.next(BLOCK, new Reading(1000 + block * 10 * speed, speed), 1)[0];
            }
            assertEquals(1000 + 990 * speed, heard * 1e6, 0.5, "speed " + speed);
        }
    }

    @Test
    void whatIsOffByLittleIsMadeUpForWithoutAJump() {
        telling.next(BLOCK, new Reading(1000, 1), 1);
        telling.next(BLOCK, new Reading(1010, 1), 1);
        double before = Double.NaN;
        for (int block = 2; block < 300; block++) {
            // From now on the picture is 40 ms further.
            float[] heard = telling.next(BLOCK, new Reading(1040 + block * 10, 1), 1);
            assertTrue(Double.isNaN(before) || heard[0] * 1e6 - before < 10.5, "ten milliseconds take ten");
            before = heard[0] * 1e6;
        }
        assertEquals(1040 + 299 * 10, before, 3);
    }

    @Test
    void aJumpOfThePictureIsFollowedInEightMilliseconds() {
        telling.next(BLOCK, new Reading(1000, 1), 1);
        telling.next(BLOCK, new Reading(1010, 1), 1);
        float[] heard = telling.next(BLOCK, new Reading(5000, 1), 1);
        assertEquals(5000 + 70 / 8.0, heard[70] * 1e6, 0.5);
    }

    @Test
    void startsStopsJumpsAndLoudnessDoNotClick() {
        List<float[]> blocks = new ArrayList<>();
        double place = 333;
        for (int block = 0; block < 200; block++) {
            boolean stands = block % 40 > 30;
            place += block % 17 == 0 ? 1234.5 : block % 23 == 0 ? -777.7 : 10;
            blocks.add(tone.next(BLOCK, new Reading(place, stands ? 0 : 1), block % 50 < 25 ? 1 : 0.2));
        }
        // The tone's own step, plus a fade from full to full in 64 samples.
        assertTrue(largestStep(blocks) < 0.157 * 2 + 2.0 / 64, "step " + largestStep(blocks));
    }

    @Test
    void aPictureThatStandsStillIsSilent() {
        tone.next(BLOCK, new Reading(1000, 1), 1);
        tone.next(BLOCK, new Reading(1010, 0), 1);
        float[] heard = tone.next(BLOCK, new Reading(1010, 0), 1);
        for (float sample : heard) {
            assertEquals(0, sample);
        }
        assertTrue(tone.silent());
    }
}
