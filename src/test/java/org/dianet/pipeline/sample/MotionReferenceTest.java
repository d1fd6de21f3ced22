package org.dianet.pipeline.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.imaging.ApexKernel;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.imaging.motion.FlowField;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.ActiveImage;
import org.dianet.learning.motion.ApexPooling;
import org.dianet.learning.motion.CombinedFlow;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.FlowMerge;
import org.dianet.learning.motion.FlowSequence;
import org.dianet.learning.motion.FrameSequence;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.IntensityRanked;
import org.dianet.learning.motion.KeyFrames;
import org.dianet.learning.motion.KeyFramesFlow;
import org.dianet.learning.motion.ModulatedFlow;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.ShortClips;
import org.dianet.model.clip.Phases;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every representation equals what NumPy computes from its description: src/test/python/motion_reference.py.
class MotionReferenceTest {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 4;
    private static final int TIMES = 32;
    private static final Phases PHASES = Phases.of(1, 4, 8);
    private static final Map<String, double[]> EXPECTED = expected();
    private static final List<Frame> FRAMES = frames();

    private static String text() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MotionReferenceTest.class.getResourceAsStream("motion.json")),
                StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, double[]> expected() {
        return new Gson()
                .fromJson(text().replaceFirst("\"frames\":.*?]],", ""), new TypeToken<Map<String, double[]>>() {});
    }

    private static List<Frame> frames() {
        record Stored(int[][] frames) {}
        List<Frame> frames = new ArrayList<>();
        for (int[] levels : new Gson().fromJson(text(), Stored.class).frames()) {
            int[] argb = new int[WIDTH * HEIGHT];
            Arrays.setAll(argb, i -> 0xff000000 | levels[3 * i] << 16 | levels[3 * i + 1] << 8 | levels[3 * i + 2]);
            frames.add(new Frame(WIDTH, HEIGHT, argb));
        }
        return frames;
    }

    /// Half the change of grey levels to the right, and a quarter of the change at the mirrored place down.
    private static final FlowAlgorithm.Measures MADE_UP = _ -> (from, to) -> {
        float[] dx = new float[from.width() * from.height()];
        float[] dy = new float[dx.length];
        byte[] before = grey(from);
        byte[] after = grey(to);
        for (int i = 0; i < dx.length; i++) {
            int x = i % from.width() / TIMES;
            int row = i / from.width();
            int y = row / TIMES;
            dx[i] = change(before, after, y * WIDTH + x) / 2f;
            dy[i] = change(before, after, y * WIDTH + WIDTH - 1 - x) / 4f;
        }
        return new FlowField(from.width(), from.height(), dx, dy);
    };

    private static int change(byte[] before, byte[] after, int pixel) {
        return (after[pixel] & 0xff) - (before[pixel] & 0xff);
    }

    /// The small frame that an enlarged one was made of.
    private static byte[] grey(Frame large) {
        byte[] pixels = Resampler.bytes(large, Colour.GREY);
        return FRAMES.stream()
                .filter(frame ->
                        Arrays.equals(Resampler.resample(frame, WIDTH * TIMES, HEIGHT * TIMES, Colour.GREY), pixels))
                .map(frame -> Resampler.bytes(frame, Colour.GREY))
                .findFirst()
                .orElseThrow();
    }

    private static List<DynamicImage> build(MotionRepresentation motion, ProjectFrames frames, Phases phases)
            throws MediaException {
        MotionImageBuilder builder = new MotionImageBuilder(motion, 0, MADE_UP);
        return builder.build(frames, builder.streams(phases), JobContext.silent());
    }

    private static DynamicImages sums(InputMode input, PoolingForm form) {
        return new DynamicImages(input, form, Colour.RGB, Normalisation.FIXED);
    }

    static Stream<Arguments> representations() {
        FlowMerge merge = new FlowMerge(0.7, 0.4);
        return Stream.of(
                Arguments.of("linear full", sums(InputMode.FULL, PoolingForm.LINEAR)),
                Arguments.of("linear onset", sums(InputMode.ONSET, PoolingForm.LINEAR)),
                Arguments.of("linear offset", sums(InputMode.OFFSET, PoolingForm.LINEAR)),
                Arguments.of("exact full", sums(InputMode.FULL, PoolingForm.EXACT)),
                Arguments.of("exact offset", sums(InputMode.OFFSET, PoolingForm.EXACT)),
                Arguments.of("off-by-one full", sums(InputMode.FULL, PoolingForm.OFF_BY_ONE)),
                Arguments.of("active full", ActiveImage.STANDARD),
                Arguments.of("midi", IntensityRanked.STANDARD),
                Arguments.of("apex phases", ApexPooling.STANDARD),
                Arguments.of("apex triangle", new ApexPooling(ApexKernel.TRIANGLE, Colour.RGB, Normalisation.MINMAX)),
                Arguments.of("cof", new CombinedFlow(merge, FlowAlgorithm.DIS)),
                Arguments.of("mm-cof", new ModulatedFlow(merge, 0.5, FlowAlgorithm.DIS)),
                Arguments.of("flow sequence 3", new FlowSequence(3, ShortClips.LEAVE_OUT, FlowAlgorithm.DIS)),
                Arguments.of("frame sequence 3", new FrameSequence(3, ShortClips.LEAVE_OUT)),
                Arguments.of("key frames", KeyFrames.STANDARD),
                Arguments.of("key frames flow", KeyFramesFlow.STANDARD));
    }

    @ParameterizedTest
    @MethodSource("representations")
    void everyImageIsThatOfTheReference(String name, MotionRepresentation motion) throws Exception {
        FloatImage image = build(motion, FRAMES::get, PHASES).getFirst().sum();
        assertEquals(motion.channels(), image.channels());
        double[] found = new double[image.values().length];
        Arrays.setAll(found, i -> image.values()[i]);
        assertArrayEquals(Objects.requireNonNull(EXPECTED.get(name)), found, 2e-3, name);
    }

    @Test
    void aPairHasTheImagesOfItsParts() throws Exception {
        MotionRepresentation pair = MotionRepresentation.named("trdi-midi").orElseThrow();
        List<DynamicImage> images = build(pair, FRAMES::get, PHASES);
        assertEquals(2, images.size());
        assertEquals(EXPECTED.get("linear full")[7], images.getFirst().sum().values()[7], 1e-3);
        assertEquals(EXPECTED.get("midi")[7], images.getLast().sum().values()[7], 1e-3);
    }

    /// The first of DIANet's two inputs plus the second, each as a change of grey levels.
    @Test
    void apexCentredPoolingOfPhasesIsTheSumOfBothDynamicImages() throws Exception {
        List<DynamicImage> phases = build(sums(InputMode.DUAL, PoolingForm.LINEAR), FRAMES::get, PHASES);
        float[] both = build(ApexPooling.STANDARD, FRAMES::get, PHASES)
                .getFirst()
                .sum()
                .values();
        for (int i = 0; i < both.length; i++) {
            double expected = phases.getFirst().sum().values()[i]
                            / phases.getFirst().gain()
                    + phases.getLast().sum().values()[i] / phases.getLast().gain();
            assertEquals(expected, both[i], 1e-3);
        }
    }

    static Stream<MotionRepresentation> all() {
        return MotionRepresentation.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aClipInWhichNothingMovesShowsNothing(MotionRepresentation motion) throws Exception {
        List<DynamicImage> images = build(motion, _ -> FRAMES.getFirst(), Phases.of(0, 20, 40));
        for (int stream = 0; stream < images.size(); stream++) {
            FloatImage moved = new MotionImage.Pooled(images.get(stream)).motion(motion.part(stream));
            if (motion instanceof ActiveImage) {
                continue; // levels of change themselves, checked below
            }
            assertArrayEquals(new float[moved.values().length], moved.values(), motion.specName());
        }
    }

    @Test
    void anActiveImageOfAStillClipIsBlack() throws Exception {
        FloatImage image = build(ActiveImage.STANDARD, _ -> FRAMES.getFirst(), PHASES)
                .getFirst()
                .sum();
        assertArrayEquals(new float[WIDTH * HEIGHT], image.values());
    }

    /// What method.md 1.2 warns of.
    @Test
    void theOffByOneWeightsShowTheFaceOfAStillClip() throws Exception {
        FloatImage image = build(
                        sums(InputMode.FULL, PoolingForm.OFF_BY_ONE), _ -> FRAMES.getFirst(), Phases.of(0, 3, 6))
                .getFirst()
                .sum();
        byte[] levels = Resampler.bytes(FRAMES.getFirst(), Colour.RGB);
        for (int i = 0; i < levels.length; i++) {
            assertEquals(7 * (levels[i] & 0xff), image.values()[i], 1e-3);
        }
    }

    @Test
    void tooFewFramesForASequenceAreToldWithTheirNumbers() {
        Phases brief = Phases.of(1, 2, 3);
        String flows = assertThrows(MediaException.class, () -> build(FlowSequence.STANDARD, FRAMES::get, brief))
                .getMessage();
        assertEquals(
                "A sequence of 11 flows needs as many frames after the onset, and the clip has 2 up to its offset; set"
                        + " \"frames\" to 2 or fewer or \"shortClips\" to \"repeat\", or leave the clip out.",
                flows);
        String frames = assertThrows(MediaException.class, () -> build(FrameSequence.STANDARD, FRAMES::get, brief))
                .getMessage();
        assertEquals(
                "A sequence of 8 frames needs as many from onset to apex, and the clip has 2; set \"frames\" to 2 or"
                        + " fewer or \"shortClips\" to \"repeat\", or leave the clip out.",
                frames);
    }

    /// Of the frames 1, 2 and 3, five evenly: 1, 1.5, 2, 2.5, 3, halves rounded up.
    @Test
    void aShortClipMayRepeatFrames() throws Exception {
        FloatImage image = build(new FrameSequence(5, ShortClips.REPEAT), FRAMES::get, Phases.of(1, 3, 4))
                .getFirst()
                .sum();
        List<Integer> shown = List.of(1, 2, 2, 3, 3);
        for (int plane = 0; plane < shown.size(); plane++) {
            byte[] levels = Resampler.bytes(FRAMES.get(shown.get(plane)), Colour.GREY);
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                assertEquals(levels[i] & 0xff, image.values()[i * shown.size() + plane], 1e-6);
            }
        }
    }

    /// After the onset are the frames 2 and 3: the flows to 2, 3 (halves rounded up) and 3.
    @Test
    void flowsOfAShortClipMayRepeat() throws Exception {
        FloatImage image = build(
                        new FlowSequence(3, ShortClips.REPEAT, FlowAlgorithm.DIS), FRAMES::get, Phases.of(1, 2, 3))
                .getFirst()
                .sum();
        FloatImage two = build(
                        new FlowSequence(2, ShortClips.LEAVE_OUT, FlowAlgorithm.DIS), FRAMES::get, Phases.of(1, 2, 3))
                .getFirst()
                .sum();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            assertEquals(two.values()[4 * i], image.values()[6 * i], 1e-6);
            assertEquals(two.values()[4 * i + 2], image.values()[6 * i + 2], 1e-6);
            assertEquals(two.values()[4 * i + 2], image.values()[6 * i + 4], 1e-6);
        }
    }

    @Test
    void aSequenceNearTheOffsetMovesInwards() throws Exception {
        FloatImage image = build(
                        new FlowSequence(3, ShortClips.LEAVE_OUT, FlowAlgorithm.DIS), FRAMES::get, Phases.of(1, 8, 8))
                .getFirst()
                .sum();
        // the last of three flows is that to the offset, as between onset and offset
        FloatImage last = build(
                        new FlowSequence(1, ShortClips.LEAVE_OUT, FlowAlgorithm.DIS), FRAMES::get, Phases.of(1, 8, 8))
                .getFirst()
                .sum();
        IntStream.range(0, WIDTH * HEIGHT)
                .forEach(i -> assertEquals(last.values()[2 * i], image.values()[6 * i + 4], 1e-6));
    }

    /// Levels go to 0..1 by what they are, flows around one half by the scale.
    @Test
    void planesOfOneImageAreEachScaledAsTheyAre() throws Exception {
        DynamicImage image = build(KeyFramesFlow.STANDARD, FRAMES::get, PHASES).getFirst();
        FloatImage fed = new MotionImage.Pooled(image).scaled(1e6, KeyFramesFlow.STANDARD.planes());
        double[] values = EXPECTED.get("key frames flow");
        assertEquals(values[0] / 255, fed.values()[0], 1e-6);
        assertEquals(values[1] / 255, fed.values()[1], 1e-6);
        assertEquals(0.5 + 0.5 * values[2] / 1e6, fed.values()[2], 1e-6);
        FloatImage still = new MotionImage.Pooled(image).still(KeyFramesFlow.STANDARD, 1);
        assertEquals(fed.values()[0], still.values()[1], 1e-6, "the apex frame is the onset frame if nothing moves");
        assertEquals(0.5f, still.values()[2]);
        List<DynamicImage> changes = Planes.changes(image, KeyFramesFlow.STANDARD.planes());
        assertEquals(4, changes.getFirst().sum().channels());
        assertTrue(Planes.changes(image, KeyFrames.STANDARD.planes()).isEmpty());
        assertFalse(Planes.changes(image, List.of()).isEmpty());
    }
}
