package org.dianet.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.cluster.Answer;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.ClassBalance;
import org.dianet.learning.Execution;
import org.dianet.learning.Fusion;
import org.dianet.learning.ImageSpec;
import org.dianet.learning.NetworkSpec;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Regularisation;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.project.Project;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.LosoResult;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.Bundle;
import org.dianet.run.RunRecord;
import org.dianet.storage.BundleStore;
import org.dianet.storage.Folders;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.storage.json.cluster.JsonBundleStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folds of a bundle, trained one by one without a cluster, are those of the run itself.
@Tag("slow")
class BundledRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Project PROJECT = MotionPictures.project(3, 4);
    private static final JsonRunStore RUNS = new JsonRunStore();
    private static final BundleStore STORE = new JsonBundleStore();
    private static final DjlEngine ENGINE = new DjlEngine();
    private static final EvaluateLoso LOSO = new EvaluateLoso(
            ENGINE,
            new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES),
            RUNS,
            ScoresFile::write,
            CLOCK);

    @TempDir
    static Path shared;

    @TempDir
    private Path folder;

    private static Path local;
    private Path bundle;

    @BeforeAll
    static void runHere() throws Exception {
        local = shared.resolve("local");
        LOSO.run(request(local), RunListener.SILENT, JobContext.silent());
    }

    @BeforeEach
    void pack() throws Exception {
        bundle = folder.resolve("a bundle, 100 %");
        new MakeBundle(LOSO, STORE).make(request(bundle), new FoldProgram.This(), JobContext.silent());
    }

    private static RunRequest request(Path run) {
        return RunRequest.fresh(PROJECT, shared, spec(List.of(1L, 2L)), run);
    }

    /// Threads are left to the program.
    static TrainingSpec spec(List<Long> seeds) {
        return new TrainingSpec(
                new ImageSpec(
                        new DynamicImages(InputMode.DUAL, PoolingForm.LINEAR, Colour.GREY, Normalisation.MINMAX), 16),
                new NetworkSpec(Backbone.SMALL, null, TrainableLayers.ALL, Fusion.CROSS_ATTENTION, 4, 0.2),
                new Optimisation(2, 4, 1e-3, 0),
                new Regularisation(0.1, ClassBalance.NONE, new Augmentation(true, 0, 0)),
                new Execution(seeds, "cpu", 0));
    }

    private boolean train(int fold) throws Exception {
        return new TrainBundledFold(ENGINE, RUNS, STORE).train(bundle, fold, null, JobContext.silent());
    }

    private LosoResult collect(Path out) throws Exception {
        return new CollectFolds(STORE, RUNS, ScoresFile::write, (_, _, _) -> fail(), CLOCK)
                .collect(bundle, out, JobContext.silent())
                .orElseThrow();
    }

    private static Answer fail() {
        throw new AssertionError("no program is to be asked");
    }

    @Test
    void foldsOneByOneAreCollectedToTheScoresOfTheRunItself() throws Exception {
        for (int fold = 5; fold >= 0; fold--) {
            assertTrue(train(fold));
        }
        assertFalse(train(3), "a fold that is done is not trained again");
        Path out = folder.resolve("run");
        assertEquals(RunRecord.State.COMPLETE, collect(out).record().state());
        for (String name : List.of("scores.json", "predictions.csv", "linear.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(local.resolve(name)), Files.readAllBytes(out.resolve(name)), name + " differs");
        }
        assertEquals(List.of(), RUNS.read(out).warnings(), "it was trained on this very processor");
        assertEquals(RUNS.read(local).clips(), RUNS.read(out).clips());
    }

    @Test
    void aRunOfSomeFoldsIsPartialAndGrows() throws Exception {
        train(0);
        train(4);
        List<FoldOnCluster> states = new WatchFolds(STORE, (_, _, _) -> fail()).look(bundle);
        assertEquals(
                List.of("done", "not submitted", "not submitted", "not submitted", "done", "not submitted"),
                states.stream().map(FoldOnCluster::word).toList());
        Path out = folder.resolve("run");
        LosoResult some = collect(out);
        assertEquals(RunRecord.State.PARTIAL, some.record().state());
        assertEquals(8, some.predictions().size());
        for (int fold = 0; fold < 6; fold++) {
            train(fold);
        }
        LosoResult all = collect(out);
        assertEquals(RunRecord.State.COMPLETE, all.record().state());
        assertEquals(24, all.predictions().size());
    }

    /// What is sent says nothing of the project, its folder and its sheets.
    @Test
    void nothingOutsideOfWhatIsKeptNamesTheProject() throws Exception {
        List<String> secrets = List.of(PROJECT.name(), "two classes", shared.toString(), "_a_", "emotion");
        try (Stream<Path> walk = Files.walk(bundle)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(bundle.resolve(BundleStore.KEPT)) && !file.endsWith("fold.sh"))
                    .toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                secrets.forEach(secret -> assertFalse(text.contains(secret), file + " holds " + secret));
            }
        }
    }

    @Test
    void aChangedBundleIsRefused() throws Exception {
        Bundle content = STORE.read(bundle);
        Path tensors = bundle.resolve(content.tensors());
        byte[] bytes = Files.readAllBytes(tensors);
        bytes[bytes.length / 2] ^= 1;
        Files.write(tensors, bytes);
        refused(() -> train(0), "has changed since it was packed", "tensors/");
        Files.delete(tensors);
        refused(() -> train(0), "is missing");
    }

    /// By hand, here and where only what is sent lies.
    @Test
    void aListThatWasEditedAfterPackingTrainsNoFold() throws Exception {
        Path list = bundle.resolve(BundleStore.LIST);
        String packed = Files.readString(list);
        Files.writeString(list, packed.replace("\"learningRate\": 0.001", "\"learningRate\": 0.002"));
        refused(() -> train(0), "has changed since it was packed", "bundle.json is another file");
        Folders.delete(BundlePaths.kept(bundle));
        refused(() -> train(0), "has changed since it was packed", "bundle.json is another file");
        Files.writeString(list, packed.replaceFirst("\"seal\": \"[0-9a-f]+\",", ""));
        refused(() -> train(0), "it has no seal");
    }

    @Test
    void aBundleThatWasChangedAfterItWasSubmittedIsRefused() throws Exception {
        String submitted = BundlePaths.hash(bundle);
        Path list = bundle.resolve(BundleStore.LIST);
        Files.writeString(list, Files.readString(list).replace("\"learningRate\": 0.001", "\"learningRate\": 0.002"));
        refused(
                () -> new TrainBundledFold(ENGINE, RUNS, STORE).train(bundle, 0, submitted, JobContext.silent()),
                "has changed since it was submitted");
    }

    @Test
    void aFoldOfAnotherRunIsNotCollected() throws Exception {
        train(0);
        Path done = bundle.resolve("run/folds/s0/seed-1/done.json");
        Files.writeString(done, Files.readString(done).replace("s0_1", "s0_9"));
        refused(() -> collect(folder.resolve("run")), "is not of this run");
    }

    @Test
    void aFolderWithAnotherRunIsNotAddedTo() throws Exception {
        Path other = folder.resolve("other");
        LOSO.begin(
                RunRequest.fresh(
                        MotionPictures.project(2, 4), shared, request(other).spec(), other),
                JobContext.silent());
        train(0);
        refused(() -> collect(other), "holds another run");
    }

    /// A task that Slurm started again while the first one still ran.
    @Test
    void twoAttemptsAtOneFoldGiveOne() throws Exception {
        boolean[] second = new boolean[1];
        JobContext meanwhile = context(2, () -> second[0] = train(1));
        assertFalse(
                new TrainBundledFold(ENGINE, RUNS, STORE).train(bundle, 1, null, meanwhile), "another one was first");
        assertTrue(second[0], "the second attempt trained the fold while the first one did");
        assertEquals(List.of("1"), names(bundle.resolve(BundlePaths.DONE)));
        assertEquals(List.of(), names(bundle.resolve(BundlePaths.WORK)));
        assertEquals(4, collect(folder.resolve("run")).predictions().size());
    }

    @Test
    void aFoldThatWasKilledIsTrainedAgain() throws Exception {
        JobContext killed = context(2, () -> {
            throw new CancelledException();
        });
        assertThrows(
                CancelledException.class,
                () -> new TrainBundledFold(ENGINE, RUNS, STORE).train(bundle, 2, null, killed));
        assertEquals(List.of(), names(bundle.resolve(BundlePaths.DONE)));
        assertTrue(train(2));
        assertEquals(List.of(), names(bundle.resolve(BundlePaths.WORK)), "what the killed one left is deleted");
    }

    @Test
    void aNumberThatNoFoldHasIsRefused() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> train(6));
        assertEquals("there is no fold 6; the bundle has the folds 0 to 5", e.getMessage());
    }

    @Test
    void aFolderThatIsThereIsNotOverwritten() {
        refused(
                () -> new MakeBundle(LOSO, STORE).make(request(bundle), new FoldProgram.This(), JobContext.silent()),
                "is there already");
    }

    @Test
    void anImageIsPackedWithoutItsSampleProjectsAndItsProgressTold() throws Exception {
        Path image = folder.resolve("image");
        for (String file : List.of("bin/dianet", "lib/app/a.jar", "lib/app/sample-projects/p/project.json")) {
            Files.createDirectories(image.resolve(file).resolveSibling(""));
            Files.writeString(image.resolve(file), file);
        }
        List<String> said = new ArrayList<>();
        JobContext context = new JobContext() {
            @Override
            public void report(Progress progress) {
                said.add(progress.message());
            }

            @Override
            public void checkCancelled() {
                // nobody cancels
            }
        };
        Path out = folder.resolve("with an image");
        Bundle content = new MakeBundle(LOSO, STORE).make(request(out), new FoldProgram.Packed(image), context);
        assertEquals(
                List.of("app/bin/dianet", "app/lib/app/a.jar"),
                content.files().keySet().stream()
                        .filter(file -> file.startsWith(Bundle.APP))
                        .toList());
        assertTrue(Files.exists(out.resolve("app/lib/app/a.jar")));
        assertFalse(Files.exists(out.resolve("app/lib/app/sample-projects")));
        assertEquals("copying the program, 0.0 MB of 0.0 MB", said.getLast());
    }

    private interface Work {
        void run() throws Exception;
    }

    /// Does something once, at a check for cancelling in the middle of the training.
    private static JobContext context(int checks, Work work) {
        return new JobContext() {
            private int left = checks;

            @Override
            public void report(Progress progress) {}

            @Override
            public void checkCancelled() {
                if (left-- == 0) {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }
            }
        };
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static void refused(Work work, String... parts) {
        String sentence = assertThrows(StorageException.class, work::run).getMessage();
        for (String part : parts) {
            assertTrue(sentence.contains(part), sentence);
        }
    }
}
