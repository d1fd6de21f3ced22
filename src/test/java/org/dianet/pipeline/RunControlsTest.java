package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.project.Project;
import org.dianet.pipeline.controls.ControlsRequest;
import org.dianet.pipeline.controls.MapControls;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.controls.ReadControls;
import org.dianet.pipeline.controls.RunControls;
import org.dianet.pipeline.controls.Verdict;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.NetworkControls;
import org.dianet.run.RunRecord;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two films of two subjects and two seeds, by networks that random weights do not change, of four tokens that all
/// matter alike.
class RunControlsTest {
    private static final ExplanationMethod METHOD = ExplanationMethod.ATTENTION;

    private final JsonRunStore store = new JsonRunStore();
    private final RecordingEngine engine = new RecordingEngine();
    private final Project project = Films.project();
    private final RunControls controls = new RunControls(
            engine, new PrepareSamples(new Films(), Films.MiddleFace::new), new Films(), Films.MiddleFace::new, store);

    @TempDir
    private Path folder;

    private Path run(RunRecord.Kind kind, int folds) throws Exception {
        Path run = folder.resolve("run");
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
        store.create(
                run,
                Films.record(
                        kind,
                        spec.withRun(List.of(1L, 2L), spec.optimisation().epochs(), "cpu", 1),
                        RunRecord.Origin.UNKNOWN));
        for (FoldKey key : ReadRuns.folds(store.read(run)).subList(0, folds)) {
            finish(run, key);
        }
        return run;
    }

    private void finish(Path run, FoldKey key) throws Exception {
        store.begin(run, key);
        store.finish(run, key, new FoldRecord(40, 1, 30, List.of(), List.of(), List.of()));
    }

    private MapControls controlled(Path run, JobContext context) throws Exception {
        return controls.run(
                        new ControlsRequest(run, project, folder, Set.of(METHOD), ControlsRequest.Labels.OWN), context)
                .controls()
                .getFirst();
    }

    @Test
    void eachClipIsControlledByTheNetworksThatLeftItOut() throws Exception {
        Path run = run(RunRecord.Kind.LOSO, 4);
        MapControls found = controlled(run, JobContext.silent());
        assertEquals(4, found.networks());
        assertTrue(found.whole());
        for (FoldKey key : ReadRuns.folds(store.read(run))) {
            NetworkControls one = store.controls(run, METHOD, key).orElseThrow();
            assertEquals(1, one.clips().size());
            assertEquals(key.name(), one.clips().getFirst().subject());
        }
    }

    /// Each of four tokens adds 1 to the log-odds of the named class or, for the other class, takes 1, in any order.
    @Test
    void whereEveryTokenMattersAlikeNoOrderGains() throws Exception {
        MapControls found = controlled(run(RunRecord.Kind.LOSO, 4), JobContext.silent());
        assertEquals(List.of(1, 2, 4), found.deletion().counts());
        assertEquals(List.of(-4.0, -3.0, -2.0, 0.0), found.deletion().curves().map());
        assertEquals(0, found.deletion().overMotion().value(), 1e-12);
        assertEquals(0, found.insertion().overRandom().value(), 1e-12);
    }

    @Test
    void mapsThatRandomWeightsDoNotChangeBearABanner() throws Exception {
        Verdict verdict =
                controlled(run(RunRecord.Kind.LOSO, 4), JobContext.silent()).verdict();
        assertEquals(Verdict.Alike.YES, verdict.alike());
        assertEquals(Verdict.AboveMotion.TOO_FEW_SUBJECTS, verdict.aboveMotion());
        assertFalse(verdict.holds());
        assertTrue(verdict.banner().contains("random weights"), verdict.banner());
    }

    @Test
    void finishedNetworksAreNotControlledAgain() throws Exception {
        Path run = run(RunRecord.Kind.LOSO, 4);
        JobContext stops = new JobContext() {
            private int reports;

            @Override
            public void report(Progress progress) {
                reports++;
            }

            @Override
            public void checkCancelled() {
                if (reports > 2) {
                    throw new CancelledException();
                }
            }
        };
        assertThrows(CancelledException.class, () -> controlled(run, stops));
        assertEquals(2, new ReadControls(store).of(run, METHOD).orElseThrow().networks(), "before it was cancelled");
        assertFalse(new ReadControls(store).of(run, METHOD).orElseThrow().whole());
        int before = engine.probed;
        controlled(run, JobContext.silent());
        int all = engine.probed;
        assertEquals(before, all - before, "the other half");
        controlled(run, JobContext.silent());
        assertEquals(all, engine.probed);
    }

    @Test
    void theNoteAtAMapFollowsTheControlsThatAreKept() throws Exception {
        Path run = run(RunRecord.Kind.LOSO, 4);
        ReadControls read = new ReadControls(store);
        assertEquals(
                "Controls not run yet for attention maps of this run.",
                read.note(run, METHOD).text());
        controlled(run, JobContext.silent());
        MapNote failed = read.note(run, METHOD);
        assertEquals(MapNote.Weight.BANNER, failed.weight());
        assertTrue(failed.text().contains("random weights"), failed.text());
        assertEquals(failed, read.note(run, METHOD));
        assertEquals(
                MapNote.Weight.QUIET, read.note(run, ExplanationMethod.TOTAL).weight());
    }

    @Test
    void aModelTrainedOnAllClipsCannotBeControlled() throws Exception {
        Path run = run(RunRecord.Kind.TRAINING, 2);
        StorageException e = assertThrows(StorageException.class, () -> controlled(run, JobContext.silent()));
        assertTrue(String.valueOf(e.getMessage()).contains("leave-one-subject-out"), e.getMessage());
        assertTrue(new ReadControls(store).all(run).isEmpty());
    }

    /// Two folds of the first seed, of 30 s each.
    @Test
    void theCostOfShuffledLabelsIsThatOfTheRunsFirstSeed() throws Exception {
        assertEquals(
                "Shuffled labels: 2 networks to train, about 60 s if as fast as the run's own.",
                controls.costOfShuffled(run(RunRecord.Kind.LOSO, 4)));
    }

    @Test
    void aDamagedFileIsNamed() throws Exception {
        Path run = run(RunRecord.Kind.LOSO, 4);
        controlled(run, JobContext.silent());
        Path file = run.resolve("controls/attention/folds/s1/seed-1.json");
        Files.writeString(file, Files.readString(file).replace("\"flip\"", "\"flap\""));
        StorageException e = assertThrows(StorageException.class, () -> new ReadControls(store).of(run, METHOD));
        assertTrue(String.valueOf(e.getMessage()).contains("seed-1.json"), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("flip"), e.getMessage());
    }
}
