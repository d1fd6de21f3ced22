package org.dianet.ui.player.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import org.bytedeco.ffmpeg.global.avcodec;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.pipeline.sound.SoundWindow;
import org.dianet.video.SoundReader;
import org.dianet.video.javacv.sound.JavaCvSound;
import org.dianet.video.javacv.sound.SoundVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Time is simulated: a picture every 40 ms, ten milliseconds of the loudspeaker at a time.
class SoundFeedTest {
    private static final int RATE = 44_100;
    private static final FrameTimes TIMES = FrameTimes.constant(new FrameRate(25));

    @TempDir
    Path folder;

    private final SimulatedLine line = new SimulatedLine();

    /// What is on the screen at each moment.
    private interface Film {
        /// Frames from the start of the recording, with the fraction that has passed; negative if the picture waits.
        double at(int millis);
    }

    private void play(SoundVideo video, int millis, double speed, Film film) throws Exception {
        video.write(folder.resolve("a"));
        try (SoundReader reader =
                new JavaCvSound().open(folder, new Media.VideoFile("a")).orElseThrow()) {
            SoundFeed feed = new SoundFeed(new SoundWindow(reader, 0), line, TIMES);
            Beat beat = new Beat(0, (long) film.at(0), 0, speed);
            for (int now = 0; now < millis; now += 10) {
                double place = now % 20 == 0 ? film.at(now) : -1;
                if (place >= 0) {
                    beat = new Beat(now * 1_000_000L, (long) place, place % 1, speed);
                }
                feed.turn(now * 1_000_000L, beat, 1);
                line.pass(10);
            }
        }
    }

    /// Milliseconds at which something loud begins to be heard after a time.
    private double loudAfter(int millis) {
        for (int i = millis * 48; i < line.heard.size(); i++) {
            if (Math.abs(line.heard.get(i)) > 0.3) {
                return i / 48.0;
            }
        }
        throw new AssertionError("nothing loud");
    }

    private static SoundVideo video(int seconds, IntToDoubleFunction sound) {
        return SoundVideo.exact(RATE, 25 * seconds, RATE * seconds, sound);
    }

    @Test
    void aClapIsHeardWhenItsFrameIsShown() throws Exception {
        // At sample 66150 of 44100 a second: 1500 ms.
        play(video(3, SoundVideo.claps(RATE, 66_150)), 2500, 1, now -> now / 40.0);
        assertEquals(1500, loudAfter(0), 8);
        assertEquals(0, line.starved);
    }

    @Test
    void halfAsFastItIsHeardAfterTwiceTheTime() throws Exception {
        play(video(3, SoundVideo.claps(RATE, 66_150)), 3500, 0.5, now -> now / 80.0);
        assertEquals(3000, loudAfter(0), 8);
    }

    @Test
    void twiceAsFastFromTheMiddleOfCompressedSoundItKeepsItsPlace() throws Exception {
        SoundVideo video = new SoundVideo(
                "mp4", avcodec.AV_CODEC_ID_AAC, RATE, 250, 0, RATE * 10, SoundVideo.claps(RATE, 9 * RATE));
        // From frame 200, at 8 s; the clap at 9 s comes after half a second.
        play(video, 900, 2, now -> 200 + now / 20.0);
        assertEquals(500, loudAfter(0), 10);
    }

    @Test
    void whileThePictureWaitsTheSoundWaitsAndNothingCrackles() throws Exception {
        // A tone of 100 Hz at half loudness: neighbouring samples are at most 0.5 · 2 π · 100 / 48000 = 0.0066 apart.
        SoundVideo tone = video(4, i -> 0.5 * Math.sin(2 * Math.PI * 100 * i / RATE));
        // From 800 to 1400 ms the picture waits, then goes on where it was.
        play(tone, 3000, 1, now -> now < 800 ? now / 40.0 : now < 1400 ? -1 : (now - 600) / 40.0);
        double largest = 0;
        for (int i = 1; i < line.heard.size(); i++) {
            largest = Math.max(largest, Math.abs(line.heard.get(i) - line.heard.get(i - 1)));
        }
        // Beside its own step, a fade of full loudness in 8 ms: 0.5 / 384.
        assertTrue(largest < 0.0066 * 2 + 0.0027, "step " + largest);
        assertEquals(0, line.heard.get(1200 * 48));
        assertTrue(line.heard.subList(2000 * 48, 2020 * 48).stream().anyMatch(sample -> sample > 0.4));
    }

    @Test
    void aJumpOfThePictureIsHeardAtItsNewPlace() throws Exception {
        SoundVideo video = video(8, SoundVideo.claps(RATE, RATE, 7 * RATE));
        // At 500 ms the coder, or a loop, goes on at 6.5 s; the clap at 7 s follows half a second later.
        play(video, 1400, 1, now -> now < 500 ? now / 40.0 : 150 + now / 40.0);
        assertEquals(1000, loudAfter(0), 10);
    }
}
