package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static void check(FrameReader reader, int index) throws MediaException {
        assertEquals(index, FrameCode.read(reader.read(new FrameIndex(index))));
    }
}
