package org.dianet.pipeline.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.ffmpeg.global.avcodec;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.sound.Clap;
import org.dianet.sound.SoundPiece;
import org.dianet.sound.Waveform;
import org.dianet.video.KeptFiles;
import org.dianet.video.SoundOpener;
import org.dianet.video.SoundReader;
import org.dianet.video.javacv.CodedVideo;
import org.dianet.video.javacv.JavaCvMedia;
import org.dianet.video.javacv.sound.JavaCvSound;
import org.dianet.video.javacv.sound.SoundVideo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadSoundTest {
    private static final int RATE = 44_100;

    @TempDir
    Path folder;

    private ClipSound read(String name) throws Exception {
        return reading(KeptFiles.NONE)
                .read(folder, new Media.VideoFile(name), JobContext.silent())
                .orElseThrow();
    }

    private static ReadSound reading(KeptFiles kept) {
        return new ReadSound(new JavaCvMedia(), new JavaCvSound(), kept);
    }

    private static double clap(ClipSound sound) {
        List<Clap> claps = Clap.in(sound.wave(), -1000, 100_000, 5);
        assertEquals(1, claps.size());
        return claps.getFirst().millis();
    }

    @Test
    void aClapIsAtItsSampleDividedByTheRate() throws Exception {
        // Sample 33075 of 44100 a second: 750 ms. 25 frames of 40 ms.
        SoundVideo.exact(RATE, 25, RATE, SoundVideo.claps(RATE, 33_075)).write(folder.resolve("a.mkv"));
        ClipSound sound = read("a.mkv");
        assertEquals(750, clap(sound), 1);
        assertEquals(1000, sound.duration(), 1);
        assertEquals(0, sound.lead(), 1);
        assertEquals(RATE, sound.rate());
        assertFalse(sound.outlasts());
        // Frame 18 is shown from 720 to 760 ms.
        FrameNumbers frames = FrameNumbers.counted(25);
        assertEquals(new FrameIndex(18), sound.frameAt(frames, 750));
        assertEquals(720, sound.startOf(frames, new FrameIndex(18)), 0.5);
    }

    @Test
    void compressedSoundInMp4KeepsItsPlace() throws Exception {
        // The encoder puts 1024 samples before the first, which the file's edit list takes away again.
        new SoundVideo("mp4", avcodec.AV_CODEC_ID_AAC, RATE, 25, 0, RATE, SoundVideo.claps(RATE, 22_050))
                .write(folder.resolve("a.mp4"));
        assertEquals(500, clap(read("a.mp4")), 3);
    }

    @Test
    void aPictureThatBeginsLaterThanTheSoundIsCountedFromTheStartOfTheFile() throws Exception {
        SoundVideo.exact(RATE, 25, 2 * RATE, SoundVideo.claps(RATE, 33_075))
                .with(400)
                .write(folder.resolve("a.mkv"));
        ClipSound sound = read("a.mkv");
        assertEquals(750, clap(sound), 1);
        assertEquals(-400, sound.lead(), 1);
        // Frame 8 is shown from 400 + 8 · 40 = 720 ms.
        assertEquals(new FrameIndex(8), sound.frameAt(FrameNumbers.counted(25), 750));
        // Sound to 2000 ms, pictures to 1400 ms.
        assertEquals(600, sound.overhang(), 2);
        assertTrue(sound.outlasts());
    }

    @Test
    void aSoundThatBeginsLaterThanThePictureIsHeardLater() throws Exception {
        Path plain =
                SoundVideo.exact(RATE, 50, RATE, SoundVideo.claps(RATE, 22_050)).write(folder.resolve("p.mkv"));
        for (String container : List.of("matroska", "mp4", "mov")) {
            if (container.equals("mp4")) {
                plain = new SoundVideo(
                                "mp4", avcodec.AV_CODEC_ID_AAC, RATE, 50, 0, RATE, SoundVideo.claps(RATE, 22_050))
                        .write(folder.resolve("p.mp4"));
            }
            SoundVideo.delaySound(plain, container, 300, folder.resolve("a." + container));
            ClipSound sound = read("a." + container);
            assertEquals(800, clap(sound), 3, container);
            assertEquals(0, sound.startOf(FrameNumbers.counted(50), FrameIndex.FIRST), 0.5, container);
        }
    }

    @Test
    void picturesAndSilentVideosHaveNoSound() throws Exception {
        CodedVideo.constant("matroska", "mpeg4", 5, 5, 0).write(folder.resolve("a.mkv"));
        ReadSound reading = reading(KeptFiles.NONE);
        assertTrue(reading.read(folder, new Media.VideoFile("a.mkv"), JobContext.silent())
                .isEmpty());
        assertTrue(reading.read(folder, new Media.ImageFolder("x"), JobContext.silent())
                .isEmpty());
    }

    @Test
    void aWaveformIsReadFromTheDiskTheSecondTime() throws Exception {
        SoundVideo.exact(RATE, 25, RATE, SoundVideo.claps(RATE, 33_075)).write(folder.resolve("a.mkv"));
        KeptFiles kept = new KeptFiles(folder.resolve("kept"), ".sound", 2);
        Waveform first = reading(kept)
                .read(folder, new Media.VideoFile("a.mkv"), JobContext.silent())
                .orElseThrow()
                .wave();
        SoundOpener never = (root, media) -> new JavaCvSound().open(root, media).map(Unread::new);
        Waveform second = new ReadSound(new JavaCvMedia(), never, kept)
                .read(folder, new Media.VideoFile("a.mkv"), JobContext.silent())
                .orElseThrow()
                .wave();
        assertEquals(first, second);
    }

    @Test
    void whoeverListensHasItDecodedOnce() throws Exception {
        SoundVideo.exact(RATE, 25, RATE, SoundVideo.claps(RATE, 33_075)).write(folder.resolve("a.mkv"));
        AtomicInteger opened = new AtomicInteger();
        SoundOpener counted = (root, media) -> {
            opened.incrementAndGet();
            return new JavaCvSound().open(root, media);
        };
        for (int time = 1; time <= 2; time++) {
            List<SoundPiece> heard = new ArrayList<>();
            new ReadSound(new JavaCvMedia(), counted, new KeptFiles(folder.resolve("kept"), ".sound", 2))
                    .read(folder, new Media.VideoFile("a.mkv"), heard::add, JobContext.silent());
            assertEquals(time, opened.get());
            assertEquals(
                    RATE,
                    heard.stream().mapToInt(piece -> piece.samples().length).sum());
        }
    }

    /// Says what sound there is, and must not be asked for it.
    private record Unread(SoundReader reader) implements SoundReader {
        @Override
        public int rate() {
            return reader.rate();
        }

        @Override
        public int channels() {
            return reader.channels();
        }

        @Override
        public SoundPiece next() {
            throw new AssertionError("the sound is decoded again");
        }

        @Override
        public void seek(double millis) {
            throw new AssertionError("the sound is decoded again");
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
