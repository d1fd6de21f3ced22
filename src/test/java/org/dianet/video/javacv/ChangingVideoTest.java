package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameCode;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.VideoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that change under the reader's eyes, and recordings whose sound goes on.
class ChangingVideoTest {
    private static final int FRAMES = 600;

    @TempDir
    Path folder;

    private byte[] whole() throws Exception {
        return Files.readAllBytes(
                CodedVideo.constant("matroska", "mjpeg", FRAMES, 1, 0).write(folder.resolve("whole.mkv")));
    }

    private FrameReader open(JavaCvMedia media) throws MediaException {
        return media.open(folder, new Media.VideoFile("a.mkv"), FrameNumbers.NONE);
    }

    private static void check(FrameReader reader, int index) throws MediaException {
        assertEquals(index, FrameCode.read(reader.read(new FrameIndex(index))));
    }

    @Test
    void aFileThatGrowsKeepsItsFramesAndHasMoreWhenItIsOpenedAgain() throws Exception {
        byte[] whole = whole();
        Path file = folder.resolve("a.mkv");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        JavaCvMedia media = new JavaCvMedia(0).keepingIndexes(folder.resolve("kept"));
        int before;
        try (FrameReader reader = open(media)) {
            before = reader.frames().count();
            check(reader, 30);
            Files.write(file, whole);
            for (int i = before - 2; i > 0; i -= 9) {
                check(reader, i);
            }
        }
        try (FrameReader reader = open(media)) {
            assertTrue(before < FRAMES && reader.frames().count() == FRAMES, before + " frames before");
            check(reader, FRAMES - 1);
        }
    }

    @Test
    void aFileThatIsOverwrittenShowsNoOtherFramesAndSaysWhy() throws Exception {
        Path file = folder.resolve("a.mkv");
        Files.write(file, whole());
        byte[] other = Files.readAllBytes(
                CodedVideo.constant("matroska", "mjpeg", 90, 1, 0).write(folder.resolve("other.mkv")));
        try (FrameReader reader = open(new JavaCvMedia(0))) {
            check(reader, 5);
            Files.write(file, other);
            int refused = 0;
            for (int i = 120; i < FRAMES; i += 20) {
                try {
                    check(reader, i);
                } catch (MediaException e) {
                    refused++;
                    assertEquals(
                            "Frame " + i + " cannot be read: " + file
                                    + " was cut off or replaced after it was opened; open the clip again when it is"
                                    + " complete.",
                            e.getMessage());
                }
            }
            assertTrue(refused > 0);
        }
    }

    @Test
    void aFileThatIsCutOffKeepsWhatIsLeft() throws Exception {
        byte[] whole = whole();
        Path file = folder.resolve("a.mkv");
        Files.write(file, whole);
        try (FrameReader reader = open(new JavaCvMedia(0))) {
            check(reader, 20);
            Files.write(file, Arrays.copyOf(whole, whole.length / 4));
            MediaException e = assertThrows(MediaException.class, () -> reader.read(new FrameIndex(FRAMES - 1)));
            assertTrue(String.valueOf(e.getMessage()).contains("was cut off or replaced"), e.getMessage());
            check(reader, 10);
        }
    }

    @Test
    void soundThatGoesOnLongerThanThePictureAddsNoFrameAndNoTime() throws Exception {
        Path file = folder.resolve("sound.mp4");
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toFile(), FrameCode.WIDTH, FrameCode.HEIGHT, 1)) {
            recorder.setFormat("mp4");
            recorder.setVideoCodecName("mpeg4");
            recorder.setAudioCodec(avcodec.AV_CODEC_ID_AAC);
            recorder.setSampleRate(44_100);
            recorder.setFrameRate(25);
            recorder.setVideoBitrate(800_000);
            recorder.start();
            for (int i = 0; i < 50; i++) {
                org.bytedeco.javacv.Frame picture = new org.bytedeco.javacv.Frame(
                        FrameCode.WIDTH, FrameCode.HEIGHT, org.bytedeco.javacv.Frame.DEPTH_UBYTE, 4);
                ((ByteBuffer) picture.image[0])
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asIntBuffer()
                        .put(FrameCode.draw(i).argb());
                recorder.record(picture, avutil.AV_PIX_FMT_BGRA);
            }
            for (int second = 0; second < 5; second++) {
                recorder.recordSamples(44_100, 1, FloatBuffer.allocate(44_100));
            }
        }
        Media media = new Media.VideoFile("sound.mp4");
        MediaInfo info = new JavaCvMedia().probe(folder, media);
        assertEquals(50, info.frames().count());
        assertEquals(VideoClock.constant(25), info.clock().orElseThrow());
        try (FrameReader reader = new JavaCvMedia().open(folder, media, FrameNumbers.NONE)) {
            check(reader, 49);
            check(reader, 0);
        }
    }
}
