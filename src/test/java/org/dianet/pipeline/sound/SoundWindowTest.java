package org.dianet.pipeline.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.dianet.sound.SoundPiece;
import org.dianet.video.SoundReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SoundWindowTest {
    private int sought;

    /// Pieces of 10 ms at 1000 samples a second, each sample a thousandth of its second; nothing from 1 to 4 s.
    private final class Gapped implements SoundReader {
        private int at;

        @Override
        public int rate() {
            return 1000;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public @Nullable SoundPiece next() {
            at = at >= 1000 && at < 4000 ? 4000 : at;
            if (at >= 6000) {
                return null;
            }
            float[] samples = new float[10];
            Arrays.fill(samples, second(at));
            SoundPiece piece = new SoundPiece(at, 1000, samples);
            at += samples.length;
            return piece;
        }

        @Override
        public void seek(double millis) {
            sought++;
            at = Math.max(0, (int) millis / 10 * 10);
        }

        @Override
        public void close() {}
    }

    private static float second(double millis) {
        return (float) (Math.floor(millis / 1000) / 1000);
    }

    @Test
    void aGapAndAPlaceThatTremblesAreNoReasonToGoBackInTheFile() throws Exception {
        SoundWindow window = new SoundWindow(new Gapped(), 0);
        for (int now = 2; now < 550; now++) {
            // The picture's time is estimated between two frames and then known.
            double place = now * 10 - (now % 4 == 0 ? 15 : 0);
            window.hold(place, place + 300);
            float expected = place < 1000 || place >= 4000 ? second(place) : 0;
            assertEquals(expected, window.at(place), 1e-6, "at " + place);
        }
        assertEquals(1, sought);
    }

    @Test
    void aJumpBackIsSoughtAndHeard() throws Exception {
        SoundWindow window = new SoundWindow(new Gapped(), 0);
        window.hold(5500, 5800);
        assertEquals(0.005, window.at(5500), 1e-6);
        window.hold(500, 800);
        assertEquals(0, window.at(500), 1e-6);
        window.hold(4500, 4800);
        assertEquals(0.004, window.at(4500), 1e-6);
        assertEquals(2, sought);
    }
}
