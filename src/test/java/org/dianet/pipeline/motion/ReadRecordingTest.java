package org.dianet.pipeline.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.FrameSkim;
import org.dianet.video.KeptFiles;
import org.dianet.video.VideoFormat;
import org.dianet.video.VideoSink;
import org.dianet.video.javacv.JavaCvMedia;
import org.dianet.video.javacv.JavaCvWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadRecordingTest {
    private static final int FRAMES = 1200;
    private static final int KEY_EVERY = 50;
    private static final Media MEDIA = new Media.VideoFile("a.mp4");

    @TempDir
    static Path folder;

    @TempDir
    Path cache;

    private final JavaCvMedia media = new JavaCvMedia();
    private final RecordingMotion motion = new RecordingMotion(FRAMES);
    private ReadRecording reading;

    /// A square that grows brighter once a second, by the frame within it.
    private static Frame picture(int number) {
        int[] argb = new int[128 * 96];
        for (int i = 0; i < argb.length; i++) {
            boolean inside = i % 128 > 40 && i % 128 < 90 && i / 128 > 20 && i / 128 < 70;
            int grey = inside ? 60 + 3 * (number % 37) : 90 + i % 128 / 4;
            argb[i] = 0xff000000 | grey * 0x010101;
        }
        return new Frame(128, 96, argb);
    }

    @BeforeAll
    static void film() throws IOException {
        VideoFormat format = new VideoFormat(128, 96, 30, KEY_EVERY, VideoFormat.Quality.RECORDING);
        try (VideoSink sink = new JavaCvWriter().video(folder.resolve("a.mp4"), format)) {
            for (int i = 0; i < FRAMES; i++) {
                sink.add(picture(i));
            }
        }
    }

    @BeforeEach
    void prepare() {
        reading = new ReadRecording(media, new KeptFiles(cache, ".motion", 3));
    }

    private void read(int around, JobContext context) throws Exception {
        reading.read(folder, MEDIA, FrameNumbers.counted(FRAMES), motion, () -> around, context);
    }

    /// Cancels after some frames.
    private static JobContext after(int frames) {
        return new JobContext() {
            private int left = frames;

            @Override
            public void report(Progress progress) {
                // nobody listens
            }

            @Override
            public void checkCancelled() {
                if (left-- <= 0) {
                    throw new CancelledException();
                }
            }
        };
    }

    private static List<Integer> known(RecordingMotion of) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < of.frameCount(); i++) {
            if (of.knows(i)) {
                known.add(i);
            }
        }
        return known;
    }

    @Test
    void theSurveyLooksAtKeyFramesAndSaysHowFarApartTheyAre() throws Exception {
        reading.survey(folder, MEDIA, FrameNumbers.counted(FRAMES), motion, JobContext.silent());
        assertEquals(FRAMES / KEY_EVERY, motion.lookedAt());
        assertEquals(KEY_EVERY, motion.apart());
        assertTrue(known(motion).stream().allMatch(i -> i % KEY_EVERY == 0), known(motion)::toString);
        double[] change = motion.change(0);
        assertEquals((change[50] + change[100]) / 2, change[75], 1e-9, "between two that are known");
        assertTrue(Double.isNaN(change[FRAMES - 1]), "nothing is known beyond the last");
    }

    @Test
    void everyValueIsThatOfTheFramesThemselvesInTheEnd() throws Exception {
        read(700, JobContext.silent());
        assertTrue(motion.isComplete());
        assertEquals(0, motion.apart());
        double[] change = motion.change(3);
        try (FrameReader reader = media.open(folder, MEDIA, FrameNumbers.NONE)) {
            byte[] reference = small(reader, 3);
            for (int i = 0; i < FRAMES; i += 7) {
                byte[] now = small(reader, i);
                double sum = 0;
                for (int k = 0; k < now.length; k++) {
                    sum += Math.abs((now[k] & 0xff) - (reference[k] & 0xff));
                }
                // brightness from the file, and from colours rounded before
                assertEquals(sum / now.length, change[i], 1.0, "frame " + i);
            }
        }
        assertEquals(0, change[3]);
    }

    private static byte[] small(FrameReader reader, int index) throws Exception {
        return Resampler.resample(reader.read(new FrameIndex(index)), 32, 24, Colour.GREY);
    }

    @Test
    void framesNearTheOneLookedAtComeFirstAndCancellingIsHeardAtOnce() {
        int survey = FRAMES / KEY_EVERY;
        assertThrows(CancelledException.class, () -> read(1100, after(survey + 100)));
        List<Integer> read =
                known(motion).stream().filter(i -> i % KEY_EVERY != 0).toList();
        assertTrue(read.size() > 90 && read.size() <= 100, read::toString);
        assertTrue(read.getFirst() >= 1024, read::toString);
    }

    @Test
    void whatWasReadIsKeptAndNotReadAgain() throws Exception {
        assertThrows(CancelledException.class, () -> read(0, after(400)));
        int before = motion.lookedAt();
        RecordingMotion second = new RecordingMotion(FRAMES);
        assertThrows(
                CancelledException.class,
                () -> reading.read(folder, MEDIA, FrameNumbers.counted(FRAMES), second, () -> 0, after(0)));
        assertEquals(before, second.lookedAt());
        assertEquals(KEY_EVERY, second.apart());
        read(0, JobContext.silent());
        double[] right = motion.change(5);
        RecordingMotion third = new RecordingMotion(FRAMES);
        reading.read(folder, MEDIA, FrameNumbers.counted(FRAMES), third, () -> 0, after(0));
        assertArrayEquals(right, third.change(5));
    }

    @Test
    void whatIsKeptOfAnotherRecordingOrDamagedIsNotTaken() throws Exception {
        read(0, JobContext.silent());
        try (Stream<Path> files = Files.list(cache)) {
            Path kept = files.findFirst().orElseThrow();
            byte[] whole = Files.readAllBytes(kept);
            Files.write(kept, Arrays.copyOf(whole, whole.length / 2));
        }
        RecordingMotion second = new RecordingMotion(FRAMES);
        assertThrows(
                CancelledException.class,
                () -> reading.read(folder, MEDIA, FrameNumbers.counted(FRAMES), second, () -> 0, after(0)));
        assertEquals(0, second.lookedAt());
        assertFalse(new RecordingMotion(FRAMES + 1).restore(motion.bytes()));
    }

    @Test
    void aSkimGivesWhatReadingEachFrameGives() throws Exception {
        try (FrameSkim skim = media.skim(folder, MEDIA, FrameNumbers.NONE, 10);
                FrameReader reader = media.openAside(folder, MEDIA, FrameNumbers.NONE)) {
            int frames = 0;
            for (var next = skim.next(); next.isPresent(); next = skim.next()) {
                assertArrayEquals(
                        reader.grey(new FrameIndex(next.getAsInt()), 32, 24),
                        skim.grey(32, 24),
                        "frame " + next.getAsInt());
                frames++;
            }
            assertTrue(frames > 5 && frames <= 10, frames + " frames");
        }
    }
}
