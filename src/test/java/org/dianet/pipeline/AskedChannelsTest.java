package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.learning.motion.Plane;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.PredictClip;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network is asked with what its channels were in training: a mirror of a flow negates u, one of a picture does not.
class AskedChannelsTest {
    private static final TrainingSpec PICTURES = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
    private static final TrainingSpec FLOW = PICTURES.withMotion(PhaseFlow.STANDARD);

    private final JsonRunStore store = new JsonRunStore();
    private final RecordingEngine engine = new RecordingEngine();

    @TempDir
    private Path folder;

    private static Clip film() {
        return Films.project().clips().getFirst();
    }

    private static Clip ready() {
        return MotionPictures.clip("up_1", "s1", "up");
    }

    private Path run(TrainingSpec spec, Channels recorded) throws Exception {
        Path run = folder.resolve("run");
        RunRecord record = Films.record(
                RunRecord.Kind.LOSO,
                spec,
                new RunRecord.Origin("", List.of(), List.of(), recorded, 2, "", OptionalInt.empty()));
        store.create(run, record);
        for (FoldKey key : ReadRuns.folds(record)) {
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(40, 1, 1, List.of(), List.of(), List.of()));
        }
        return run;
    }

    /// Predicts and explains a clip.
    ///
    /// @return what was said of the first image
    private ExplainClip.Seen ask(TrainingSpec spec, Channels recorded, Clip clip) throws Exception {
        Path run = run(spec, recorded);
        MediaOpener media = clip.media().hasFrames() ? new Films() : new MotionPictures.Opener();
        PrepareSamples prepare = new PrepareSamples(media, MotionPictures.NO_FACES);
        Project project = Films.project().withClips(List.of(clip));
        AskedClip asked = new AskedClip(project, folder, clip);
        new PredictClip(engine, prepare, store).predict(run, asked, null, JobContext.silent());
        return new ExplainClip(engine, prepare, store)
                .explain(run, asked, ExplanationMethod.GRADCAM, null, JobContext.silent())
                .seen()
                .getFirst();
    }

    private void fed(Channels expected) {
        assertEquals(3, engine.fed.size(), "once to predict, twice to explain");
        assertEquals(
                Set.of(expected == Channels.FLOW),
                engine.fed.stream()
                        .map(sample -> Plane.directed(sample.planes().getFirst()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFlowThatIsMadeOfFramesIsAFlow() throws Exception {
        ExplainClip.Seen said = ask(FLOW, Channels.FLOW, film());
        fed(Channels.FLOW);
        assertTrue(said.moving().contains("; |flow| itself has "), said.moving());
    }

    @Test
    void aReadyImageIsWhatTheRunTookItAs() throws Exception {
        ExplainClip.Seen said = ask(PICTURES, Channels.FLOW, ready());
        fed(Channels.FLOW);
        assertEquals("flow of the onset phase", said.name());
        assertTrue(said.moving().contains("; |flow| itself has "), said.moving());
    }

    @Test
    void aReadyPictureIsNoFlow() throws Exception {
        ExplainClip.Seen said = ask(PICTURES, Channels.PICTURE, ready());
        fed(Channels.PICTURE);
        assertEquals("DI-Onset", said.name());
        assertTrue(said.moving().contains("; |DI| itself has "), said.moving());
    }

    /// A run on ready flows and on films keeps one word for all of them.
    @Test
    void aDynamicImageIsNoFlowBesideReadyFlows() throws Exception {
        ExplainClip.Seen said = ask(PICTURES, Channels.FLOW, film());
        fed(Channels.PICTURE);
        assertTrue(said.moving().contains("; |DI| itself has "), said.moving());
    }
}
