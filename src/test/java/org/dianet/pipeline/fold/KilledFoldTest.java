package org.dianet.pipeline.fold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dianet.BoundedProcess;
import org.dianet.evaluation.LosoSplit;
import org.dianet.job.JobContext;
import org.dianet.learning.Presets;
import org.dianet.learning.TrainingListener.Epoch;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Project;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.PreparedClip;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A worker process that is killed in the middle of a fold, and the one that goes on with the fold.
@Tag("slow")
class KilledFoldTest {
    private static final int EPOCHS = 6;
    private static final int KILLED = 4;
    private static final FoldKey FOLD = new FoldKey(new SubjectId("s0"), 1);

    private final JsonRunStore store = new JsonRunStore();
    private final Project project = MotionPictures.project(3, 4);
    private final PrepareSamples prepare = new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES);

    @TempDir
    private Path folder;

    /// Averages its last two epochs.
    private static TrainingSpec spec() {
        TrainingSpec quick = Presets.QUICK;
        return quick.withImages(quick.images().withImageSize(16)).withRun(List.of(1L), EPOCHS, "cpu", 1);
    }

    @Test
    void aFoldWhoseWorkerWasKilledGoesOnFromItsCheckpoint() throws Exception {
        Path run = folder.resolve("run");
        RunRequest request = RunRequest.fresh(project, folder, spec(), run);
        new EvaluateLoso(new DjlEngine(), prepare, store, ScoresFile::write, Clock.systemUTC())
                .run(request, RunListener.SILENT, JobContext.silent());
        FoldRecord unbroken = store.finished(run, FOLD).orElseThrow();
        byte[] weights = weights(run);
        assertEquals(List.of(), checkpoints(run), "a fold shorter than a minute keeps none");

        List<PreparedClip> clips =
                prepare.prepare(project, folder, spec(), JobContext.silent()).clips();
        assertEquals(FOLD.heldOut(), LosoSplit.of(clips).getFirst().heldOut());
        SampleFile.write(SampleFile.in(run), clips);
        store.begin(run, FOLD);

        List<Epoch> before = work(run, KILLED);
        assertEquals(KILLED, before.size());
        assertTrue(store.finished(run, FOLD).isEmpty());
        assertEquals(List.of("seed-1.checkpoint"), checkpoints(run));

        List<Epoch> after = work(run, 0);
        assertEquals(EPOCHS, after.size());
        // Times too: these epochs were not trained again.
        assertEquals(before.subList(0, KILLED - 1), after.subList(0, KILLED - 1));
        FoldRecord record = store.finished(run, FOLD).orElseThrow();
        assertEquals(unbroken.predictions(), record.predictions());
        assertEquals(List.of(), record.remarks());
        assertArrayEquals(weights, weights(run));
        assertEquals(List.of(), checkpoints(run), "it goes when its fold is finished");
    }

    private byte[] weights(Path run) throws IOException {
        return Files.readAllBytes(store.folder(run, FOLD).resolve("weights.params"));
    }

    private static List<String> checkpoints(Path run) throws IOException {
        try (var files = Files.walk(run)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("checkpoint"))
                    .toList();
        }
    }

    /// A worker's epochs of the first fold, until it is done with it, or is killed at the end of an epoch.
    private static List<Epoch> work(Path run, int killed) throws Exception {
        Process worker = BoundedProcess.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Path.of("jlink", "jvm.options").toAbsolutePath(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StallingWorker.class.getName(),
                        run.toString(),
                        Integer.toString(killed))
                .redirectError(run.resolve("../worker-" + killed + ".txt").toFile()));
        List<Epoch> epochs = new ArrayList<>();
        boolean done = false;
        try (Writer tell = new OutputStreamWriter(worker.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader said = worker.inputReader(StandardCharsets.UTF_8)) {
            tell.write("0\n");
            tell.flush();
            String line = said.readLine();
            while (line != null && !done) {
                switch (WorkerLine.of(line).orElse(new WorkerLine.Ready())) {
                    case WorkerLine.EpochEnded(Epoch epoch) -> epochs.add(epoch);
                    case WorkerLine.Done _ -> done = true;
                    case WorkerLine.Failed(String sentence) -> throw new AssertionError(sentence);
                    case WorkerLine.Ready _ -> {}
                }
                done |= killed > 0 && epochs.size() == killed;
                line = done ? null : said.readLine();
            }
            if (killed > 0) {
                BoundedProcess.kill(worker);
            }
        }
        BoundedProcess.end(worker);
        assertTrue(done, Files.readString(run.resolve("../worker-" + killed + ".txt")));
        assertFalse(worker.isAlive());
        return epochs;
    }
}
