package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `frame`, `di` and `motion`.
class PictureCommandsTest {
    @TempDir
    private Path root;

    private TableProject project;

    @BeforeEach
    void imported() throws Exception {
        project = TableProject.in(root);
    }

    @Test
    void aFrameHasUndisturbedPixels() throws Exception {
        Path out = root.resolve("f.png");
        CommandRun.of("frame", project.folder(), "--clip", "moving", "--frame", 17, "--out", out)
                .succeeded();
        BufferedImage image = ImageIO.read(out.toFile());
        for (int y = 0; y < TableProject.HEIGHT; y++) {
            for (int x = 0; x < TableProject.WIDTH; x++) {
                int rgb = image.getRGB(x, y);
                assertEquals(TableProject.level(17, x, y, 0), rgb >> 16 & 255);
                assertEquals(TableProject.level(17, x, y, 1), rgb >> 8 & 255);
                assertEquals(TableProject.level(17, x, y, 2), rgb & 255);
            }
        }
    }

    @Test
    void anUnknownFrameNumberIsToldWhichThereAre() {
        CommandRun.of("frame", project.folder(), "--clip", "moving", "--frame", 3, "--out", root.resolve("f.png"))
                .failedSaying("no frame 3", "11 to 20");
    }

    @Test
    void aNegativeFrameNumberIsWrongUsage() {
        CommandRun.of("frame", project.folder(), "--clip", "moving", "--frame", -3, "--out", root.resolve("f.png"))
                .wrongUsageSaying("--frame");
    }

    @Test
    void anUnreadableImageIsNamed() throws Exception {
        Files.writeString(project.image("moving", 13), "no image");
        CommandRun.of("frame", project.folder(), "--clip", "moving", "--frame", 13, "--out", root.resolve("f.png"))
                .failedSaying("img0013.png");
    }

    @Test
    void linearDynamicImagesAreTheFormula() throws Exception {
        DoubleBinaryOperator weight = (t, n) -> 2 * t - n - 1;
        Path out = di("moving", "linear", "pair");
        assertSum(out.resolve("onset.npy"), List.of(12, 13, 14, 15), weight, 1e-3);
        assertSum(out.resolve("offset.npy"), List.of(19, 18, 17, 16, 15), weight, 1e-3);
        assertSum(di("moving", "linear", "full").resolve("full.npy"), numbers(12, 19), weight, 1e-3);
    }

    /// As if the frame had not been filmed.
    @Test
    void excludedFramesAreLeftOutOfADynamicImage() throws Exception {
        CommandRun.of("exclude", project.folder(), "--clip", "moving", "--from", 13, "--to", 13, "--reason", "blink")
                .succeeded();
        DoubleBinaryOperator weight = (t, n) -> 2 * t - n - 1;
        Path out = di("moving", "linear", "pair");
        assertSum(out.resolve("onset.npy"), List.of(12, 14, 15), weight, 1e-3);
        assertSum(out.resolve("offset.npy"), List.of(19, 18, 17, 16, 15), weight, 1e-3);
        CommandRun.of("exclude", project.folder(), "--clip", "moving", "--from", 15, "--to", 20, "--reason", "head")
                .succeeded();
        CommandRun.of("di", project.folder(), "--clip", "moving", "--out", root.resolve("none"))
                .failedSaying("Every frame of the clip's offset phase is excluded.");
    }

    /// Whatever the curve is: of a stretch that holds every frame but the first there is none, and no apex.
    @Test
    void excludedFramesHaveNoMotionAndNoSuggestion() throws Exception {
        Path before = root.resolve("before.csv");
        CommandRun.of("motion", project.folder(), "--clip", "moving", "--out", before)
                .succeeded();
        assertTrue(Files.readAllLines(before).stream().noneMatch(line -> line.contains("NaN")));
        CommandRun.of("exclude", project.folder(), "--clip", "moving", "--from", 12, "--to", 20, "--reason", "head")
                .succeeded();
        Path after = root.resolve("after.csv");
        JsonObject told = CommandRun.of("motion", project.folder(), "--clip", "moving", "--out", after, "--json")
                .json();
        assertEquals(
                9,
                Files.readAllLines(after).stream()
                        .filter(line -> line.endsWith(",NaN"))
                        .count());
        assertEquals(0, told.getAsJsonArray("suggestions").size());
    }

    @Test
    void whereBlindCodingIsRequiredSuggestionsWaitForOwnMarksAndCurvesDoNot() throws Exception {
        CommandRun.of("coding-rule", project.folder(), "--set", "blind").succeeded();
        Path curve = root.resolve("curve.csv");
        CommandRun run = CommandRun.of("motion", project.folder(), "--clip", "moving", "--coder", "Bo", "--out", curve)
                .succeeded();
        assertEquals("curve of 10 frames: " + curve, run.out().strip());
        assertTrue(run.err().contains("requires blind coding, and Bo has not marked moving yet"), run.err());
        assertEquals(11, Files.readAllLines(curve).size());
        CommandRun.of(
                        "annotate",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--coder",
                        "Bo",
                        "--own",
                        "--onset",
                        12,
                        "--apex",
                        14,
                        "--offset",
                        19)
                .succeeded();
        String told = CommandRun.of("motion", project.folder(), "--clip", "moving", "--coder", "Bo")
                .succeeded()
                .out();
        assertTrue(told.contains("by areas: ") && told.contains("by patterns: "), told);
    }

    @Test
    void exactDynamicImagesAreTheFormula() throws Exception {
        // sum over i = t…n of (2i − n − 1)/i
        DoubleBinaryOperator weight = (t, n) -> {
            double sum = 0;
            for (double i = t; i <= n; i++) {
                sum += (2 * i - n - 1) / i;
            }
            return sum;
        };
        Path out = di("moving", "exact", "pair");
        assertSum(out.resolve("onset.npy"), List.of(12, 13, 14, 15), weight, 1e-2);
        assertSum(out.resolve("offset.npy"), List.of(19, 18, 17, 16, 15), weight, 1e-2);
    }

    @Test
    void aClipWithoutMotionGivesExactlyZero() throws Exception {
        for (String weights : List.of("linear", "exact")) {
            Path out = di("still", weights, "pair");
            for (String name : List.of("onset.npy", "offset.npy")) {
                for (float value : values(out.resolve(name))) {
                    assertEquals(0f, value);
                }
            }
        }
    }

    @Test
    void anotherApexIsTakenByItsNumber() throws Exception {
        Path out = root.resolve("di");
        JsonObject json = CommandRun.of(
                        "di",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--apex",
                        17,
                        "--npy",
                        "--normalise",
                        "none",
                        "--out",
                        out,
                        "--json")
                .json();
        assertEquals(6, json.getAsJsonObject("onset").get("frames").getAsInt());
        assertSum(out.resolve("onset.npy"), numbers(12, 17), (t, n) -> 2 * t - n - 1, 1e-3);
    }

    @Test
    void greyHasOneChannelAndSizeIsKept() throws Exception {
        Path out = root.resolve("di");
        CommandRun.of(
                        "di",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--colour",
                        "grey",
                        "--size",
                        32,
                        "--npy",
                        "--out",
                        out)
                .succeeded();
        assertTrue(header(out.resolve("onset.npy")).contains("(32, 32, 1)"));
        assertEquals(32, ImageIO.read(out.resolve("onset.png").toFile()).getWidth());
    }

    @Test
    void anApexOutsideItsPhasesIsRefused() {
        CommandRun.of("di", project.folder(), "--clip", "moving", "--apex", 20, "--out", root.resolve("di"))
                .failedSaying("moving", "apex");
    }

    @Test
    void theMotionCurveHasOneRowAFrame() throws Exception {
        Path file = root.resolve("m.csv");
        JsonObject json = CommandRun.of("motion", project.folder(), "--clip", "moving", "--out", file, "--json")
                .json();
        List<String> rows = Files.readAllLines(file);
        assertEquals("index,number,ms,change", rows.getFirst());
        assertEquals(11, rows.size());
        assertTrue(rows.get(2).startsWith("1,12,10.000,0.0"), rows.get(2));
        json.getAsJsonArray("suggestions")
                .forEach(s -> assertEquals(
                        java.util.Set.of("apex", "from", "to", "score"),
                        s.getAsJsonObject().keySet()));
    }

    @Test
    void nothingStandsOutWhereNothingMoves() {
        JsonObject json = CommandRun.of("motion", project.folder(), "--clip", "still", "--json")
                .json();
        assertEquals(0, json.getAsJsonArray("suggestions").size());
    }

    private Path di(String clip, String weights, String kind) {
        Path out = root.resolve(clip + "-" + weights + "-" + kind);
        CommandRun.of(
                        "di",
                        project.folder(),
                        "--clip",
                        clip,
                        "--weights",
                        weights,
                        "--kind",
                        kind,
                        "--normalise",
                        "none",
                        "--npy",
                        "--out",
                        out)
                .succeeded();
        return out;
    }

    private static List<Integer> numbers(int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void severalClipsHaveAFolderEach() throws Exception {
        Path out = root.resolve("each");
        JsonObject json = CommandRun.of("di", project.folder(), "--all", "--out", out, "--json")
                .json();
        assertEquals(
                CommandRun.of("clips", project.folder(), "--json")
                        .json()
                        .getAsJsonArray("clips")
                        .size(),
                json.getAsJsonArray("clips").size()
                        + json.getAsJsonArray("skipped").size());
        assertTrue(Files.exists(out.resolve("moving").resolve("onset.png")));
        Path two = root.resolve("two");
        CommandRun.of("di", project.folder(), "--clip", "moving", "--clip", "still", "--out", two)
                .succeeded();
        assertTrue(Files.exists(two.resolve("moving").resolve("offset.png")));
        assertTrue(Files.exists(two.resolve("still").resolve("offset.png")));
        CommandRun.of("di", project.folder(), "--out", two).wrongUsageSaying("--clip", "--all");
        CommandRun.of("di", project.folder(), "--clip", "moving", "--all", "--out", two)
                .wrongUsageSaying("Use either --clip or --all");
        CommandRun.of("di", project.folder(), "--clip", "moving", "--clip", "none", "--out", two)
                .failedSaying("no clip none");
    }

    private static void assertSum(Path npy, List<Integer> frames, DoubleBinaryOperator weight, double tolerance)
            throws Exception {
        assertTrue(header(npy).contains("'<f4'") && header(npy).contains("(4, 6, 3)"), header(npy));
        float[] found = values(npy);
        int i = 0;
        for (int y = 0; y < TableProject.HEIGHT; y++) {
            for (int x = 0; x < TableProject.WIDTH; x++) {
                for (int c = 0; c < 3; c++) {
                    double sum = 0;
                    for (int t = 1; t <= frames.size(); t++) {
                        sum += weight.applyAsDouble(t, frames.size()) * TableProject.level(frames.get(t - 1), x, y, c);
                    }
                    assertEquals(sum, found[i++], tolerance);
                }
            }
        }
    }

    private static String header(Path npy) throws Exception {
        byte[] bytes = Files.readAllBytes(npy);
        return new String(bytes, 0, headerEnd(bytes), StandardCharsets.ISO_8859_1);
    }

    private static float[] values(Path npy) throws Exception {
        byte[] bytes = Files.readAllBytes(npy);
        int start = headerEnd(bytes);
        float[] values = new float[(bytes.length - start) / Float.BYTES];
        ByteBuffer.wrap(bytes, start, bytes.length - start)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    /// Version 1 of the format: six bytes of magic, two of version, two of the header's length.
    private static int headerEnd(byte[] bytes) {
        return 10 + ((bytes[8] & 255) | (bytes[9] & 255) << 8);
    }
}
