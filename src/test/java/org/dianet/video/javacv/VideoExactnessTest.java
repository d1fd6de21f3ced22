package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameCode;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class VideoExactnessTest {
    private static final int JUMPS = 300;

    @TempDir
    static Path folder;

    static Stream<Arguments> videos() {
        return Stream.of(
                video("h264, long key frame interval, mp4", CodedVideo.constant("mp4", "libopenh264", 600, 250, 0)),
                video("mpeg4 with B-frames, mp4", CodedVideo.constant("mp4", "mpeg4", 300, 50, 2)),
                video("mpeg4 with B-frames, avi", CodedVideo.constant("avi", "mpeg4", 300, 50, 2)),
                video(
                        "variable rate, mkv",
                        CodedVideo.constant("matroska", "mpeg4", 300, 60, 2)
                                .with(i -> i * 40_000L + i / 7 * 130_000L, Map.of())),
                video(
                        "offset start, mkv",
                        CodedVideo.constant("matroska", "libopenh264", 300, 60, 0)
                                .with(i -> i * 40_000L, Map.of("output_ts_offset", "7.3"))),
                video("transport stream", CodedVideo.constant("mpegts", "mpeg2video", 300, 30, 2)),
                video("vp9, webm", CodedVideo.constant("webm", "libvpx-vp9", 120, 40, 0)),
                video("mjpeg, avi", CodedVideo.constant("avi", "mjpeg", 100, 1, 0)));
    }

    private static Arguments video(String name, CodedVideo video) {
        return Arguments.of(name, video);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("videos")
    void everyJumpAndStepShowsTheAskedFrame(String name, CodedVideo video) throws Exception {
        video.write(folder.resolve(name));
        try (FrameReader reader = new JavaCvMedia().open(folder, new Media.VideoFile(name), FrameNumbers.NONE)) {
            assertEquals(video.frames(), reader.frames().count());
            Random random = new Random(7);
            for (int i = 0; i < JUMPS; i++) {
                check(reader, random.nextInt(video.frames()));
            }
            int middle = video.frames() / 2;
            for (int i = middle; i < middle + 40; i++) {
                check(reader, i);
            }
            for (int i = middle + 40; i > middle; i--) {
                check(reader, i);
            }
            check(reader, video.frames() - 1);
            check(reader, 0);
        }
    }

    /// With less memory than a group of pictures takes, so that groups are decoded in several stretches.
    @ParameterizedTest(name = "{0}")
    @MethodSource("videos")
    void everyStepBackIsAtHandBeforeItIsTaken(String name, CodedVideo video) throws Exception {
        video.write(folder.resolve(name));
        long budget = 24L * FrameCode.WIDTH * FrameCode.HEIGHT * 3 / 2;
        try (FrameReader reader = new JavaCvMedia(budget).open(folder, new Media.VideoFile(name), FrameNumbers.NONE)) {
            check(reader, video.frames() - 1);
            int pieces = 0;
            for (int i = video.frames() - 1; i > 0; i--) {
                while (reader.lookBack(new FrameIndex(i))) {
                    pieces++;
                    assertTrue(pieces < video.frames() * video.frames(), "it never ends");
                }
                assertTrue(reader.isAtHand(new FrameIndex(i - 1)), "a frame before is not at hand");
                check(reader, i - 1);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("videos")
    void aVideoWhosePacketsAreKnownIsReadLikeANewOne(String name, CodedVideo video) throws Exception {
        video.write(folder.resolve(name));
        JavaCvMedia keeping = new JavaCvMedia().keepingIndexes(folder.resolve("kept"));
        Media media = new Media.VideoFile(name);
        MediaInfo fresh = new JavaCvMedia().probe(folder, media);
        for (int opening = 0; opening < 2; opening++) {
            assertEquals(fresh, keeping.probe(folder, media));
            Random random = new Random(13);
            try (FrameReader reader = keeping.open(folder, media, FrameNumbers.NONE)) {
                for (int i = 0; i < JUMPS / 10; i++) {
                    check(reader, random.nextInt(video.frames()));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("videos")
    void aWayThatIsLeftForAnotherDoesNotHarmIt(String name, CodedVideo video) throws Exception {
        video.write(folder.resolve(name));
        long budget = 24L * FrameCode.WIDTH * FrameCode.HEIGHT * 3 / 2;
        Random random = new Random(11);
        try (FrameReader reader = new JavaCvMedia(budget).open(folder, new Media.VideoFile(name), FrameNumbers.NONE)) {
            for (int i = 0; i < JUMPS; i++) {
                FrameIndex dropped = new FrameIndex(random.nextInt(video.frames()));
                int pieces = random.nextInt(30);
                boolean back = random.nextBoolean();
                while (pieces > 0 && (back ? reader.lookBack(dropped) : reader.approach(dropped))) {
                    pieces--;
                }
                check(reader, Math.clamp(dropped.value() + random.nextInt(-30, 31), 0, video.frames() - 1));
            }
        }
    }

    private static void check(FrameReader reader, int index) throws MediaException {
        assertEquals(index, FrameCode.read(reader.read(new FrameIndex(index))));
    }
}
