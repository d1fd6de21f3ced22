package org.dianet.video.javacv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameCode;
import org.dianet.video.FrameReader;
import org.dianet.video.VideoClock.Oddity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Streams whose time stamps do not tell the frames. Right is what another reader gives that decodes the file once from
/// its first byte.
class OddStreamTest {
    private static final int JUMPS = 60;
    private static final int TS_PACKET = 188;
    private static final int PS_PACK = 2048;
    private static final double SAME_LEVEL = 6;

    @TempDir
    static Path folder;

    /// How the bytes of whole recordings become an odd file.
    private interface Making {
        byte[] of(byte[] a, byte[] b);
    }

    static Stream<Arguments> streams() {
        return Stream.of(
                odd("joined.ts", "mpegts", "mpeg2video", OddStreamTest::joined),
                odd("joined-h264.ts", "mpegts", "libopenh264", OddStreamTest::joined),
                odd("three.ts", "mpegts", "mpeg2video", (a, b) -> joined(joined(a, b), a)),
                odd("twice-the-same.ts", "mpegts", "libopenh264", (a, _) -> joined(a, a)),
                odd("cut.ts", "mpegts", "mpeg2video", (a, _) -> cut(a, 0.31, TS_PACKET)),
                odd("cut-h264.ts", "mpegts", "libopenh264", (a, _) -> cut(a, 0.27, TS_PACKET)),
                odd("cut-and-joined.ts", "mpegts", "mpeg2video", (a, b) -> joined(cut(a, 0.4, TS_PACKET), b)),
                odd("whole.mpg", "vob", "mpeg2video", (a, _) -> a),
                odd("joined.mpg", "vob", "mpeg2video", OddStreamTest::joined),
                odd("cut-early.mpg", "vob", "mpeg2video", (a, _) -> cut(a, 0.12, PS_PACK)),
                odd("cut-late.mpg", "vob", "mpeg2video", (a, _) -> cut(a, 0.55, PS_PACK)),
                odd("camera.h264", "h264", "libopenh264", (a, _) -> a),
                odd("joined.h264", "h264", "libopenh264", OddStreamTest::joined),
                odd("raw.m2v", "mpeg2video", "mpeg2video", (a, _) -> a),
                odd("raw.mjpeg", "mjpeg", "mjpeg", (a, _) -> a));
    }

    private static Arguments odd(String name, String container, String encoder, Making making) {
        return Arguments.of(name, container, encoder, making);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(a);
        both.writeBytes(b);
        return both.toByteArray();
    }

    private static byte[] cut(byte[] whole, double from, int unit) {
        int start = (int) (whole.length * from) / unit * unit;
        return Arrays.copyOfRange(whole, start, whole.length);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void everyFrameIsTheOneAtItsPlaceInEveryOrder(String name, String container, String encoder, Making making)
            throws Exception {
        int between = encoder.equals("mpeg2video") ? 2 : 0;
        byte[] a = bytes(CodedVideo.constant(container, encoder, 90, 15, between), "a");
        byte[] b = bytes(CodedVideo.constant(container, encoder, 64, 18, between), "b");
        Path file = Files.write(folder.resolve(name), making.of(a, b));
        List<double[]> right = decodedOnce(file);
        assertTrue(right.size() > 20, () -> right.size() + " frames");
        try (FrameReader reader = new JavaCvMedia(1 << 20).open(folder, new Media.VideoFile(name), FrameNumbers.NONE)) {
            assertEquals(right.size(), reader.frames().count());
            Random random = new Random(3);
            for (int i = 0; i < JUMPS; i++) {
                check(right, reader, random.nextInt(right.size()));
            }
            for (int i = right.size() - 1; i >= 0; i--) {
                check(right, reader, i);
            }
            for (int i = 0; i < right.size(); i++) {
                check(right, reader, i);
            }
        }
    }

    private static byte[] bytes(CodedVideo video, String name) throws Exception {
        return Files.readAllBytes(video.write(folder.resolve(name + "." + video.container())));
    }

    private static void check(List<double[]> right, FrameReader reader, int index) throws Exception {
        double[] shown = levels(reader.read(new FrameIndex(index)));
        for (int i = 0; i < shown.length; i++) {
            assertEquals(right.get(index)[i], shown[i], SAME_LEVEL, "frame " + index + ", block " + i);
        }
    }

    private static List<double[]> decodedOnce(Path file) throws Exception {
        List<double[]> all = new ArrayList<>();
        try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
            grabber.start();
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                ByteBuffer bgr = (ByteBuffer) frame.image[0];
                int[] argb = new int[FrameCode.WIDTH * FrameCode.HEIGHT];
                for (int i = 0; i < argb.length; i++) {
                    int at = i / FrameCode.WIDTH * frame.imageStride + i % FrameCode.WIDTH * 3;
                    argb[i] = (bgr.get(at + 1) & 0xFF) << 8;
                }
                all.add(levels(new org.dianet.imaging.Frame(FrameCode.WIDTH, FrameCode.HEIGHT, argb)));
            }
        }
        return all;
    }

    /// Mean green of each block of 20×16 pixels.
    private static double[] levels(org.dianet.imaging.Frame frame) {
        double[] sums = new double[64];
        for (int i = 0; i < frame.argb().length; i++) {
            int block = i / frame.width() / 16 * 8 + i % frame.width() / 20;
            sums[block] += (frame.argb()[i] >> 8 & 0xFF) / 320.0;
        }
        return sums;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void timeGoesOnAtTheRecordedRate(String name, String container, String encoder, Making making) throws Exception {
        int between = encoder.equals("mpeg2video") ? 2 : 0;
        byte[] a = bytes(CodedVideo.constant(container, encoder, 90, 15, between), "a");
        byte[] b = bytes(CodedVideo.constant(container, encoder, 64, 18, between), "b");
        Files.write(folder.resolve(name), making.of(a, b));
        var info = new JavaCvMedia().probe(folder, new Media.VideoFile(name));
        var clock = info.clock().orElseThrow();
        int last = info.frames().count() - 1;
        assertEquals(last * 40.0, clock.times().startOf(last) - clock.times().startOf(0), 81, "the last frame");
        assertEquals(
                name.matches(".*(joined|three|twice).*(ts|mpg)"),
                clock.oddities().contains(Oddity.BROKEN),
                () -> clock.times().stamps().toString());
    }
}
