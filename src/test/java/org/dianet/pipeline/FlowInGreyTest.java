package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.population.ExportArrays;
import org.dianet.pipeline.population.Grouping;
import org.dianet.pipeline.population.MeanGroups;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// Ready images of a flow (u, v, strain) are never mixed to grey without a word, and rows that lack their images are
/// told before any training.
class FlowInGreyTest {
    private static final int SIDE = 24;
    private static final Path FOLDER = Path.of("nowhere");

    /// Images of `up` and `down` whose three channels have nothing to do with each other, or are one and the same.
    private record Images(boolean flow, List<String> read) implements MediaOpener {
        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) throws MediaException {
            throw new MediaException("there are no frames");
        }

        @Override
        public Frame image(Path file) {
            read.add(file.toString());
            SplittableRandom random = new SplittableRandom(file.toString().hashCode());
            int[] argb = new int[SIDE * SIDE];
            Arrays.setAll(argb, _ -> {
                int u = random.nextInt(256);
                int v = flow ? random.nextInt(256) : u;
                int strain = flow ? random.nextInt(256) : u;
                return 0xff000000 | u << 16 | v << 8 | strain;
            });
            return new Frame(SIDE, SIDE, argb);
        }

        @Override
        public MediaInfo probe(Path root, Media media) {
            return new MediaInfo(SIDE, SIDE, FrameNumbers.NONE, OptionalDouble.empty());
        }
    }

    private static final TrainingSpec GREY = Presets.QUICK;

    private static TrainingSpec withChannels(Channels channels) {
        ImageSpec of = GREY.images();
        return new TrainingSpec(
                new ImageSpec(of.motion(), of.imageSize(), channels, of.face()),
                GREY.network(),
                GREY.optimisation(),
                GREY.regularisation(),
                GREY.execution());
    }

    private static PrepareSamples prepare(boolean flow) {
        return new PrepareSamples(new Images(flow, new ArrayList<>()), MotionPictures.NO_FACES);
    }

    private static SpecGrid.Row row(String name, TrainingSpec spec) {
        return new SpecGrid.Row(name, spec, Map.of());
    }

    private static String refusal(List<SpecGrid.Row> rows, Project project) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> prepare(true).check(rows, project, FOLDER))
                        .getMessage());
    }

    @Test
    void aRunRefusesToMixAFlowToGrey() {
        Project project = MotionPictures.project(2, 2);
        String said = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> prepare(true).prepare(project, FOLDER, GREY, JobContext.silent()))
                .getMessage());
        assertTrue(said.contains("look like optical flow (u, v, strain), which colour grey would mix"), said);
        assertTrue(said.contains("Use a spec with colour rgb, or with channels picture"), said);
    }

    @Test
    void dynamicImagesAndImagesThatTheUserCallsSoMayBeGrey() {
        Project project = MotionPictures.project(2, 2);
        assertEquals(
                4,
                prepare(false)
                        .prepare(project, FOLDER, GREY, JobContext.silent())
                        .clips()
                        .size());
        assertEquals(
                4,
                prepare(true)
                        .prepare(project, FOLDER, withChannels(Channels.PICTURE), JobContext.silent())
                        .clips()
                        .size());
    }

    /// The flow of one data set is told beside dynamic images of another.
    @Test
    void everyRowIsCheckedBeforeTheFirstTrainingAndTheDataSetIsNamed() {
        List<Clip> clips = new ArrayList<>();
        for (String name : List.of("up", "down")) {
            clips.add(MotionPictures.clip(name + "_1", "s1", name, "flows"));
            clips.add(MotionPictures.clip(name + "_2", "s2", name, "flows"));
        }
        Project project = MotionPictures.project(2, 2).withClips(clips);
        TrainingSpec rgb = GREY.withMotion(Presets.PAPER.images().motion());
        assertEquals(Colour.RGB.channels(), rgb.images().motion().channels());
        assertDoesNotThrow(() -> prepare(true).check(List.of(row("colour", rgb)), project, FOLDER));
        String said = refusal(List.of(row("colour", rgb), row("grey", GREY)), project);
        assertTrue(said.startsWith("The ready images of the data set flows look like optical flow"), said);
    }

    @Test
    void aRowWithoutItsImagesIsNamedAndNoImageIsRead() {
        Project project = MotionPictures.project(2, 2);
        List<String> read = new ArrayList<>();
        PrepareSamples prepare = new PrepareSamples(new Images(true, read), MotionPictures.NO_FACES);
        List<SpecGrid.Row> rows = List.of(row("dual", GREY), row("whole", GREY.withInput(InputMode.FULL)));
        String said =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> prepare.check(rows, project, FOLDER))
                        .getMessage());
        assertEquals(
                "The rows “dual” and “whole” would rest on different clips: “dual” leaves out none and “whole” leaves out"
                        + " all. The first, s0_0: it has an image for each phase, which the input full cannot use.",
                said);
        assertEquals(List.of(), read);
    }

    private static void refused(Executable asked) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, asked).getMessage());
        assertTrue(said.startsWith("The ready images look like optical flow"), said);
    }

    /// A run that was trained on dynamic images of grey, asked about flows: every road is the same.
    @Test
    void aNetworkOfGreyImagesIsNeverFedAFlow(@TempDir Path folder) throws Exception {
        Project project = MotionPictures.project(2, 2);
        Clip clip = project.clips().getFirst();
        AskedClip asked = new AskedClip(project, folder, clip);
        JsonRunStore store = new JsonRunStore();
        Path run = folder.resolve("run");
        RunRecord record = Films.record(
                RunRecord.Kind.LOSO,
                GREY,
                new RunRecord.Origin("", List.of(), List.of(), Channels.PICTURE, 2, "", OptionalInt.empty()),
                List.of(new RunClip("s0_0", "s0", "up", "1"), new RunClip("s1_0", "s1", "up", "2")));
        store.create(run, record);
        for (FoldKey key : ReadRuns.folds(record)) {
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(40, 1, 1, List.of(), List.of(), List.of()));
        }
        RecordingEngine engine = new RecordingEngine();
        PrepareSamples prepare = prepare(true);
        PredictClip predict = new PredictClip(engine, prepare, store);
        refused(() -> predict.predict(run, asked, null, JobContext.silent()));
        ExplainClip explain = new ExplainClip(engine, prepare, store);
        refused(() -> explain.explain(run, asked, ExplanationMethod.GRADCAM, null, JobContext.silent()));
        ExportArrays export = new ExportArrays(engine, prepare, store);
        ExportArrays.Target target = new ExportArrays.Target(project, folder, folder.resolve("out.npz"));
        refused(() -> export.images(target, GREY, JobContext.silent()));
        refused(() -> export.ofRun(
                target, new ExportArrays.OfRun(run, ExplanationMethod.GRADCAM, null, null), JobContext.silent()));
        MeanGroups means = new MeanGroups(engine, prepare, store);
        for (MeanGroups.OfRun of : Arrays.asList(null, new MeanGroups.OfRun(run, ExplanationMethod.GRADCAM, null))) {
            MeanGroups.Request request = new MeanGroups.Request(project, folder, Grouping.CLASS, GREY, of, 7, null);
            refused(() -> means.of(request, JobContext.silent()));
        }
        assertEquals(List.of(), engine.fed);
        assertEquals(
                2, prepare(false).pictures(asked, GREY, JobContext.silent()).size());
    }

    @Test
    void aQuestionAboutOneClipLooksAtAHundredImagesAtMost() throws Exception {
        List<String> read = new ArrayList<>();
        PrepareSamples prepare = new PrepareSamples(new Images(false, read), MotionPictures.NO_FACES);
        Project project = MotionPictures.project(40, 10);
        Clip clip = project.clips().getLast();
        prepare.pictures(new AskedClip(project, FOLDER, clip), GREY, JobContext.silent());
        assertEquals(102, read.size(), "two images of fifty clips, and the clip's own");
    }
}
