package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.Pictures;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.map.MapPainter;
import org.dianet.job.JobContext;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.Ground;
import org.dianet.pipeline.explain.MeasureSensitivity;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.figure.DrawExplanation;
import org.dianet.pipeline.figure.ExplanationArrays;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.video.FrameReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A map lies over the very picture that the network saw, whatever the run was trained on, and answer and maps are the
/// mean over seeds.
@Tag("slow")
class ExplainedPictureTest {
    private static final FaceAlignment ALIGNED = new FaceAlignment(FaceAlignment.Kind.FACE, false);
    private static final double SCALE = 40;

    private final JsonRunStore store = new JsonRunStore();
    private final RecordingEngine engine = new RecordingEngine();
    private final Project project = Films.project();
    private final PrepareSamples prepare = new PrepareSamples(new Films(), Films.MovingFace::new);

    @TempDir
    private Path folder;

    private static TrainingSpec spec(InputMode input) {
        TrainingSpec spec = TestSpecs.small(input, Fusion.CROSS_ATTENTION);
        return spec.withRun(List.of(1L, 2L, 6L), spec.optimisation().epochs(), "cpu", 1);
    }

    private static TrainingSpec scaled(TrainingSpec spec, Normalisation normalise) {
        return spec.withMotion(((DynamicImages) spec.images().motion()).withNormalise(normalise));
    }

    private Path run(TrainingSpec spec) throws Exception {
        Path run = folder.resolve("run");
        store.create(run, Films.record(RunRecord.Kind.LOSO, spec, RunRecord.Origin.UNKNOWN));
        for (FoldKey key : ReadRuns.folds(store.read(run))) {
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(SCALE, 1, 1, List.of(), List.of(), List.of()));
        }
        return run;
    }

    private AskedClip asked() {
        Clip clip = project.clips().getFirst();
        return new AskedClip(project, folder.resolve("project"), clip);
    }

    private ExplainClip.Answer explain(Path run, Long seed) throws Exception {
        return new ExplainClip(engine, prepare, store)
                .explain(run, asked(), ExplanationMethod.GRADCAM, seed, JobContext.silent());
    }

    static Stream<Arguments> runs() {
        return Stream.of(InputMode.values())
                .flatMap(input -> Stream.of(
                        Arguments.of(scaled(spec(input), Normalisation.MINMAX)),
                        Arguments.of(scaled(spec(input), Normalisation.FIXED)),
                        Arguments.of(spec(input).withFace(ALIGNED))));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void whatIsShownIsWhatTheNetworkWasFed(TrainingSpec spec) throws Exception {
        ExplainClip.Answer answer = explain(run(spec), null);
        assertEquals(
                spec.images().motion().kinds(),
                answer.seen().stream().map(ExplainClip.Seen::kind).toList());
        assertEquals(6, engine.fed.size(), "three networks, each asked for its answer and its map");
        for (Sample fed : engine.fed) {
            for (int stream = 0; stream < answer.seen().size(); stream++) {
                assertArrayEquals(
                        fed.images().get(stream).values(),
                        answer.seen().get(stream).image().values());
            }
        }
        List<float[]> trained = prepare.pictures(asked(), spec, JobContext.silent()).stream()
                .map(picture -> picture.scaled(SCALE, List.of()).values())
                .toList();
        for (int stream = 0; stream < trained.size(); stream++) {
            assertArrayEquals(
                    trained.get(stream), answer.seen().get(stream).image().values(), "as in training");
        }
    }

    @Test
    void anAlignedCropIsNotTheWholeFrame() throws Exception {
        float[] aligned = explain(run(spec(InputMode.DUAL).withFace(ALIGNED)), null)
                .seen()
                .getFirst()
                .image()
                .values();
        List<MotionImage> whole = prepare.pictures(asked(), spec(InputMode.DUAL), JobContext.silent());
        assertFalse(Arrays.equals(whole.getFirst().scaled(SCALE, List.of()).values(), aligned));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theFilesShowThePictureUnderTheMap(TrainingSpec spec) throws Exception {
        ExplainClip.Answer answer = explain(run(spec), null);
        Path out = folder.resolve("maps");
        DrawExplanation.pictures(answer, MapNote.NONE, out);
        for (ExplainClip.Seen seen : answer.seen()) {
            BufferedImage file = ImageIO.read(
                    out.resolve(DrawExplanation.name(seen.kind()) + ".png").toFile());
            assertTrue(file.getWidth() >= 1000, "large enough for a paper");
            int factor = file.getWidth() / seen.image().width();
            assertEquals(0, file.getWidth() % seen.image().width());
            assertTrue(file.getHeight() > file.getWidth() + 50, "a legend and a caption below");
            Frame expected = MapPainter.over(
                    MapPainter.enlarged(Pictures.frame(seen.image()), factor), seen.map(), answer.scale(), 0.75);
            int width = expected.width();
            int[] drawn = file.getRGB(0, 0, width, expected.height(), null, 0, width);
            assertArrayEquals(expected.argb(), drawn);
        }
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(answer.seen().size(), files.count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void arraysAreNamedByImageAndASingleOneAlsoAsBefore(InputMode input) throws Exception {
        ExplainClip.Answer answer = explain(run(spec(input)), null);
        Path out = folder.resolve("arrays");
        ExplanationArrays.write(answer, out);
        List<String> expected = switch (input) {
            case DUAL -> List.of("offset_map.npy", "onset_map.npy");
            case ONSET -> List.of("onset_map.npy");
            case OFFSET -> List.of("offset_map.npy");
            case FULL -> List.of("image_map.npy", "onset_map.npy");
        };
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("_map.npy"))
                            .sorted()
                            .toList());
        }
        if (input == InputMode.FULL) {
            assertArrayEquals(
                    Files.readAllBytes(out.resolve("image_map.npy")), Files.readAllBytes(out.resolve("onset_map.npy")));
        }
    }

    @Test
    void mapsCanBeDrawnOverTheApexAsTheNetworkWouldSeeIt() throws Exception {
        TrainingSpec spec = spec(InputMode.DUAL);
        Path run = run(spec);
        ExplainClip.Answer answer = explain(run, null);
        ExplainClip.Answer over =
                new ExplainClip(engine, prepare, store).over(Ground.APEX, run, asked(), answer, JobContext.silent());
        Clip clip = asked().clip();
        try (FrameReader reader = new Films().open(folder, clip.media(), clip.frames())) {
            int side = spec.images().imageSize();
            Frame apex = Resampler.shrunk(reader.read(new FrameIndex(4)), side, side);
            over.seen()
                    .forEach(seen ->
                            assertArrayEquals(apex.argb(), seen.picture().argb()));
        }
        assertEquals("apex frame 4, 32×32 px", over.picture());
        assertEquals(answer.seen().getFirst().map(), over.seen().getFirst().map());
    }

    @Test
    void answerAndMapsAreTheMeanOverSeeds() throws Exception {
        ExplainClip.Answer answer = explain(run(spec(InputMode.DUAL)), null);
        assertEquals(0.3, answer.answer().probabilities().getLast(), 1e-12);
        assertArrayEquals(new double[] {3, 0}, answer.seen().getFirst().map().values(), 1e-12);
        assertArrayEquals(new double[] {3, 1}, answer.seen().getLast().map().values(), 1e-12);
        assertEquals(3, Objects.requireNonNull(answer.explanation().onsetToOffset())[0][0][0], 1e-6);
        assertEquals(List.of(0, 0, 0), engine.explained, "all maps are of the class of the mean answer");
        assertEquals("Mean of the maps of 3 seeds.", answer.meanOf());
        assertTrue(answer.answer().basis().contains("3 networks (seeds 1, 2, 6) that never saw subject s1"));
    }

    @Test
    void eachSeedCanBeChosen() throws Exception {
        Path run = run(spec(InputMode.ONSET));
        ExplainClip.Answer answer = explain(run, 6L);
        assertEquals(0.6, answer.answer().probabilities().getLast(), 1e-12);
        assertEquals(List.of(1), engine.explained);
        assertEquals(List.of(1L, 2L, 6L), answer.answer().seeds());
        assertEquals(PhaseKind.ONSET, answer.seen().getFirst().kind());
        StorageException refused = assertThrows(StorageException.class, () -> explain(run, 5L));
        assertTrue(refused.getMessage().contains("has no seed 5; its seeds are 1, 2, 6"), refused.getMessage());
    }

    @Test
    void answerMapAndSensitivityAskTheSameNetworks() throws Exception {
        Path run = run(spec(InputMode.DUAL));
        for (Long seed : new Long[] {null, 1L, 2L, 6L}) {
            List<Double> mapped = explain(run, seed).answer().probabilities();
            List<Double> predicted = new PredictClip(engine, prepare, store)
                    .predict(run, asked(), seed, JobContext.silent())
                    .probabilities();
            for (MarkKind mark : MarkKind.values()) {
                MeasureSensitivity.Result swept = new MeasureSensitivity(engine, prepare, store)
                        .measure(run, asked(), mark, seed, JobContext.silent());
                assertEquals(predicted, swept.frames().get(swept.marked()).probabilities());
            }
            assertEquals(predicted, mapped);
        }
    }

    /// Frames 1 to 3, 6 and 7 are excluded. Flow cannot begin or end there, so one such place would leave no answer.
    @ParameterizedTest
    @MethodSource("excluding")
    void aMarkIsNotMovedToExcludedFrames(TrainingSpec spec) throws Exception {
        Path run = run(spec);
        Clip whole = asked().clip();
        Exclusions left = new Exclusions(List.of(excluded(whole, 1, 3), excluded(whole, 6, 7)));
        AskedClip asked = new AskedClip(project, folder.resolve("project"), whole.with(left));
        Map<MarkKind, List<Integer>> places = Map.of(
                MarkKind.ONSET, List.of(0, 4), MarkKind.APEX, List.of(0, 4, 5, 8), MarkKind.OFFSET, List.of(4, 5, 8));
        for (MarkKind mark : MarkKind.values()) {
            MeasureSensitivity.Result swept =
                    new MeasureSensitivity(engine, prepare, store).measure(run, asked, mark, 1L, JobContext.silent());
            assertEquals(
                    places.get(mark),
                    swept.frames().stream().map(at -> at.index().value()).toList());
            assertEquals(
                    List.of(0, 4, 8).get(mark.place()),
                    swept.frames().get(swept.marked()).index().value());
        }
    }

    private static Exclusion excluded(Clip clip, int from, int to) {
        return new Exclusion(
                clip.frames().numberAt(new FrameIndex(from)),
                clip.frames().numberAt(new FrameIndex(to)),
                "blink",
                Coder.DATASET,
                Instant.EPOCH);
    }

    static Stream<TrainingSpec> excluding() {
        return Stream.of(spec(InputMode.DUAL), spec(InputMode.DUAL).withMotion(new PhaseFlow(InputMode.DUAL)));
    }

    /// Nine frames, marked at 0, 4 and 8: a mark may be at each frame that leaves the three in order.
    @ParameterizedTest
    @MethodSource("runs")
    void aMovedMarkIsAskedAboutAsIfItHadBeenSetThere(TrainingSpec spec) throws Exception {
        Path run = run(spec);
        for (MarkKind mark : MarkKind.values()) {
            engine.fed.clear();
            MeasureSensitivity.Result swept =
                    new MeasureSensitivity(engine, prepare, store).measure(run, asked(), mark, 1L, JobContext.silent());
            List<Phases> moved = IntStream.rangeClosed(0, 8)
                    .filter(at -> switch (mark) {
                        case ONSET -> at <= 4;
                        case APEX -> true;
                        case OFFSET -> at >= 4;
                    })
                    .mapToObj(at -> switch (mark) {
                        case ONSET -> Phases.of(at, 4, 8);
                        case APEX -> Phases.of(0, at, 8);
                        case OFFSET -> Phases.of(0, 4, at);
                    })
                    .toList();
            assertEquals(moved.size(), swept.frames().size());
            assertEquals(
                    List.of(0, 4, 8).get(mark.place()),
                    swept.frames().get(swept.marked()).index().value());
            for (int i = 0; i < moved.size(); i++) {
                Clip clip = asked().clip();
                Phases phases = moved.get(i);
                Clip as = clip.showing(clip.coding()
                        .with(Marks.of(
                                phases.onset().value(),
                                phases.apex().value(),
                                phases.offset().value())));
                List<MotionImage> alone =
                        prepare.pictures(new AskedClip(asked().project(), folder, as), spec, JobContext.silent());
                for (int stream = 0; stream < alone.size(); stream++) {
                    assertArrayEquals(
                            alone.get(stream).scaled(SCALE, List.of()).values(),
                            engine.fed.get(i).images().get(stream).values());
                }
            }
        }
    }
}
