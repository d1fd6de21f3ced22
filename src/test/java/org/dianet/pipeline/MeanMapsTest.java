package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.MeanMaps;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.MeanMap;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// By hand, of networks whose map over stream i is {seed, i}, of clip b {seed + 2, i}: over the seeds 1, 2 and 6 clip a
/// has {3, i} and b {5, i}, which have the mean {4, i}.
class MeanMapsTest {
    private final JsonRunStore store = new JsonRunStore();
    private final RecordingEngine engine = new RecordingEngine();
    private final Project project = Films.project();
    private final PrepareSamples prepare = new PrepareSamples(new Films(), Films.MiddleFace::new);
    private final ExplainClip explain = new ExplainClip(engine, prepare, store);
    private final MeanMaps means = new MeanMaps(explain, store);

    @TempDir
    private Path folder;

    private Path run(RunRecord.Kind kind) throws Exception {
        return run(kind, 6);
    }

    /// @param folds how many are finished
    private Path run(RunRecord.Kind kind, int folds) throws Exception {
        Path run = folder.resolve("run");
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        RunRecord record = Films.record(
                kind,
                spec.withRun(List.of(1L, 2L, 6L), spec.optimisation().epochs(), "cpu", 1),
                RunRecord.Origin.UNKNOWN);
        store.create(run, record);
        for (FoldKey key : ReadRuns.folds(record).stream().limit(folds).toList()) {
            finish(run, key);
        }
        return run;
    }

    private void finish(Path run, FoldKey key) throws Exception {
        store.begin(run, key);
        store.finish(run, key, new FoldRecord(40, 1, 1, List.of(), List.of(), List.of()));
    }

    private MeanMap mean(Path run, Long seed) throws Exception {
        return means.of(run, project, folder, ExplanationMethod.ATTENTION, seed, JobContext.silent());
    }

    private ExplainClip.Answer answer(Path run, Clip clip) throws Exception {
        return explain.explain(
                run, new AskedClip(project, folder, clip), ExplanationMethod.ATTENTION, null, JobContext.silent());
    }

    @Test
    void aMapMinusTheMeanShowsWhatIsOfItsClip() throws Exception {
        Path run = run(RunRecord.Kind.LOSO);
        MeanMap mean = mean(run, null);
        assertEquals(2, mean.clips());
        assertArrayEquals(new double[] {4, 0}, mean.maps().getFirst().values(), 1e-12);
        assertArrayEquals(new double[] {4, 1}, mean.maps().getLast().values(), 1e-12);
        ExplainClip.Answer a = answer(run, project.clips().getFirst()).minus(mean);
        assertArrayEquals(new double[] {-1, 0}, a.seen().getFirst().map().values(), 1e-12);
        assertArrayEquals(new double[] {3, 0}, a.explanation().maps().getFirst().values(), 1e-12);
        ExplainClip.Answer b = answer(run, project.clips().getLast()).minus(mean);
        assertArrayEquals(new double[] {1, 0}, b.seen().getLast().map().values(), 1e-12);
        assertEquals(
                "Minus the mean map over 2 clips of the run. Numbers, parts of the face and controls are of the map"
                        + " itself.",
                b.minusWhat());
    }

    @Test
    void itIsComputedOnceAndKeptForEachSeed() throws Exception {
        Path run = run(RunRecord.Kind.LOSO);
        assertTrue(means.kept(run, ExplanationMethod.ATTENTION, null).isEmpty());
        mean(run, null);
        int asked = engine.fed.size();
        mean(run, null);
        assertEquals(asked, engine.fed.size(), "no network was asked again");
        assertTrue(means.kept(run, ExplanationMethod.ATTENTION, 6L).isEmpty());
        assertArrayEquals(new double[] {7, 0}, mean(run, 6L).maps().getFirst().values(), 1e-12);
        assertEquals(3, mean(run, 6L).networks() + 1, "two folds of one seed");
    }

    @Test
    void moreFinishedNetworksMakeItAnew() throws Exception {
        Path run = run(RunRecord.Kind.LOSO);
        store.writeMeanMap(run, "attention", new MeanMap(1, 5, mean(run, null).maps()));
        assertTrue(means.kept(run, ExplanationMethod.ATTENTION, null).isEmpty(), "of 5 networks, and there are 6");
        assertEquals(2, mean(run, null).clips());
    }

    @Test
    void ofAPartialRunTheAnsweredClipsCount() throws Exception {
        MeanMap mean = mean(run(RunRecord.Kind.LOSO, 1), null);
        assertEquals(1, mean.clips());
        assertEquals(1, mean.networks());
        assertArrayEquals(new double[] {1, 0}, mean.maps().getFirst().values(), 1e-12, "seed 1 of clip a");
    }

    @Test
    void aModelThatAnsweredNoClipHasNone() throws Exception {
        Path run = run(RunRecord.Kind.TRAINING);
        StorageException refused = assertThrows(StorageException.class, () -> mean(run, null));
        assertTrue(refused.getMessage().contains("one model trained on all clips"), refused.getMessage());
    }
}
