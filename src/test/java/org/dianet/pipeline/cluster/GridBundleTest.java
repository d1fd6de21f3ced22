package org.dianet.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.LearningEngine;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.djl.DjlEngine;
import org.dianet.learning.linear.LinearEngine;
import org.dianet.learning.motion.InputMode;
import org.dianet.pipeline.MotionPictures;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.ablation.ReadAblations;
import org.dianet.pipeline.ablation.RunAblation;
import org.dianet.pipeline.report.table.AblationTables;
import org.dianet.pipeline.run.EvaluateLoso;
import org.dianet.pipeline.run.RunListener;
import org.dianet.pipeline.run.RunRequest;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.storage.json.ScoresFile;
import org.dianet.storage.json.cluster.JsonBundleStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A grid whose folds were trained elsewhere has the table of the ablation itself.
@Tag("slow")
class GridBundleTest {
    private static final JsonRunStore RUNS = new JsonRunStore();
    private static final JsonGridFiles GRIDS = new JsonGridFiles();
    private static final JsonBundleStore STORE = new JsonBundleStore();
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final LearningEngine ENGINE = new LinearEngine(new DjlEngine());
    private static final EvaluateLoso LOSO = new EvaluateLoso(
            ENGINE,
            new PrepareSamples(new MotionPictures.Opener(), MotionPictures.NO_FACES),
            RUNS,
            ScoresFile::write,
            CLOCK);

    @TempDir
    private Path folder;

    private SpecGrid grid;

    /// As it is read, with the row of the linear baseline.
    @BeforeEach
    void readGrid() throws StorageException {
        Path file = folder.resolve("wanted.json");
        GRIDS.write(file, inputs());
        grid = GRIDS.read(file);
    }

    private static SpecGrid inputs() {
        TrainingSpec dual = BundledRunTest.spec(List.of(1L));
        return new SpecGrid(
                "inputs",
                "",
                "dual",
                List.of(
                        new SpecGrid.Row("dual", dual, Map.of()),
                        new SpecGrid.Row("one: onset", dual.withInput(InputMode.ONSET), Map.of())));
    }

    private RunRequest like(Path out) {
        return RunRequest.fresh(
                MotionPictures.project(3, 2), folder, grid.rows().getFirst().spec(), out);
    }

    private Optional<Ablation> collect(Path bundles, Path out) throws Exception {
        CollectFolds folds = new CollectFolds(
                STORE,
                RUNS,
                ScoresFile::write,
                (_, _, _) -> {
                    throw new AssertionError("no program is to be asked");
                },
                CLOCK);
        return new GridBundle(GRIDS)
                .collect(
                        bundles,
                        out,
                        folds,
                        new ReadAblations(RUNS, GRIDS),
                        new AblationTables(RUNS),
                        JobContext.silent());
    }

    @Test
    void rowsThatWereTrainedElsewhereHaveTheTableOfTheAblationItself() throws Exception {
        Path local = folder.resolve("local");
        new RunAblation(LOSO, RUNS, GRIDS, new AblationTables(RUNS))
                .run(grid, like(local), local, (_, _, _) -> RunListener.SILENT, JobContext.silent());
        Path bundles = folder.resolve("bundles");
        new GridBundle(GRIDS)
                .make(grid, like(bundles), new MakeBundle(LOSO, STORE), new FoldProgram.This(), JobContext.silent());
        Path out = folder.resolve("ablation");
        assertEquals(Optional.empty(), collect(bundles, out));
        for (Path bundle : BundleFolders.in(bundles)) {
            for (int fold = 0; fold < 3; fold++) {
                new TrainBundledFold(ENGINE, RUNS, STORE).train(bundle, fold, null, JobContext.silent());
            }
        }
        assertEquals(3, collect(bundles, out).orElseThrow().rows().size());
        assertEquals(Files.readString(local.resolve("table.csv")), Files.readString(out.resolve("table.csv")));
    }

    /// What was packed of it may be gigabytes.
    @Test
    void aGridThatWasCancelledLeavesNothing() throws Exception {
        JobContext second = new JobContext() {
            @Override
            public void report(Progress progress) {
                if (progress.message().startsWith("one: onset")) {
                    throw new CancelledException();
                }
            }

            @Override
            public void checkCancelled() {
                // cancelled by what is reported
            }
        };
        Path out = folder.resolve("bundles");
        assertThrows(
                CancelledException.class,
                () -> new GridBundle(GRIDS)
                        .make(grid, like(out), new MakeBundle(LOSO, STORE), new FoldProgram.This(), second));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    left.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.startsWith("bundles"))
                            .toList());
        }
    }

    @Test
    void anImageIsNotPackedForEachRow() {
        StorageException e = assertThrows(
                StorageException.class,
                () -> new GridBundle(GRIDS)
                        .make(
                                grid,
                                like(folder.resolve("bundles")),
                                new MakeBundle(LOSO, STORE),
                                new FoldProgram.Packed(folder),
                                JobContext.silent()));
        assertTrue(e.getMessage().contains("--program"), e.getMessage());
    }
}
