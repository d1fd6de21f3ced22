package org.dianet.pipeline.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainingSpec;
import org.dianet.run.RunRecord;
import org.dianet.storage.GridFiles;
import org.dianet.storage.RunLock;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonCorrectionFiles;
import org.dianet.storage.json.JsonGridFiles;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenameRunTest {
    private static final String WEIGHTS = "folds/s1/seed-1/weights.params";

    private final JsonRunStore store = new JsonRunStore();
    private final JsonGridFiles grids = new JsonGridFiles();
    private final List<Path> reported = new ArrayList<>();
    private final RenameRun rename =
            new RenameRun(store, grids, new JsonCorrectionFiles(), (run, _, _) -> reported.add(run));

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void makeProject() throws Exception {
        project = Files.createDirectories(folder.toRealPath().resolve("study"));
        Files.writeString(project.resolve("project.json"), "{}");
    }

    private static TrainingSpec from(Path weights) {
        return Presets.QUICK.withNetwork(Presets.QUICK.network().withWeights(weights.toString()));
    }

    private Path run(Path run, TrainingSpec spec) throws Exception {
        store.create(
                run,
                new RunRecord(
                        RunRecord.Kind.LOSO,
                        RunRecord.State.COMPLETE,
                        spec,
                        "study",
                        "two",
                        RunRecord.Origin.UNKNOWN,
                        List.of("a", "b"),
                        List.of(),
                        List.of(),
                        List.of(),
                        "none",
                        null,
                        null,
                        Instant.EPOCH,
                        null));
        return run;
    }

    private Path first() throws Exception {
        Path first = run(ReadRuns.folder(project).resolve("first"), Presets.QUICK);
        Path weights = first.resolve(WEIGHTS);
        Files.createDirectories(weights.resolveSibling(""));
        Files.writeString(weights, "numbers");
        return first;
    }

    private Path weights(Path run) throws Exception {
        return Path.of(String.valueOf(store.read(run).spec().network().weights()));
    }

    @Test
    void allThatStartsFromTheRunFollowsIt() throws Exception {
        Path first = first();
        Path started = run(ReadRuns.folder(project).resolve("started"), from(first.resolve(WEIGHTS)));
        Path deleted = run(ReadRuns.folder(project).resolve(".deleted/old"), from(first.resolve(WEIGHTS)));
        Path table = project.resolve("ablations/two");
        Path row = run(table.resolve("runs/01-row"), from(first.resolve(WEIGHTS)));
        Path grid = table.resolve("grid.json");
        grids.write(
                grid,
                new SpecGrid(
                        "two",
                        "",
                        "row",
                        List.of(
                                new SpecGrid.Row("row", from(first.resolve(WEIGHTS)), Map.of()),
                                new SpecGrid.Row("other", Presets.QUICK, Map.of()))));
        Path apart = run(ReadRuns.folder(project).resolve("first-of-all"), from(folder.resolve("first/x.pth")));
        Path elsewhere = weights(apart);
        Files.writeString(first.resolve("report.html"), "first");
        Files.createDirectories(ReadRuns.folder(project).resolve("broken"));
        Files.writeString(ReadRuns.folder(project).resolve("broken/run.json"), "{");

        RenameRun.Renamed renamed = rename.rename(first, "better");

        Path better = ReadRuns.folder(project).resolve("better");
        assertEquals(better, renamed.after());
        assertEquals(4, renamed.references());
        assertFalse(Files.exists(first));
        assertEquals("numbers", Files.readString(better.resolve(WEIGHTS)));
        for (Path other : List.of(started, deleted, row)) {
            assertEquals(better.resolve(WEIGHTS), weights(other), other.toString());
        }
        assertEquals(
                better.resolve(WEIGHTS).toString(),
                grids.read(grid).rows().getFirst().spec().network().weights());
        assertEquals(elsewhere, weights(apart), "a folder whose name only begins alike");
        assertEquals(List.of(better), reported, "the report holds the name");
        rename.rename(better, "first");
        assertEquals(first.resolve(WEIGHTS), weights(started), "and back");
    }

    private void refused(Path run, String name, String part) {
        Exception refused = assertThrows(Exception.class, () -> rename.rename(run, name));
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
        assertTrue(Files.exists(run.resolve("run.json")), name);
    }

    @Test
    void nothingIsRenamedWhereTheNameIsTakenOrCannotBeOne() throws Exception {
        Path first = first();
        run(ReadRuns.folder(project).resolve("Second"), Presets.QUICK);
        refused(first, "first", "is called first already");
        refused(first, "Second", "Another run is called Second.");
        refused(first, "second", "Another run is called Second, which is the same name on some file systems");
        refused(first, "a/b", "contains /");
        refused(first, "nul", "means a device on Windows");
        refused(run(project.resolve("ablations/two/runs/01-row"), Presets.QUICK), "row", "is part of something else");
        rename.rename(first, "First");
        assertTrue(Files.exists(ReadRuns.folder(project).resolve("First/run.json")), "only capitals changed");
    }

    @Test
    void aRunThatIsWrittenOrThatARunningOneStartsFromKeepsItsName() throws Exception {
        Path first = first();
        Path started = run(ReadRuns.folder(project).resolve("started"), from(first.resolve(WEIGHTS)));
        try (RunLock _ = RunLock.take(started)) {
            refused(first, "better", "is being written by another program");
        }
        try (RunLock _ = RunLock.take(first)) {
            refused(first, "better", "is being written by another program");
        }
    }

    @Test
    void ifAStartCannotBeWrittenEverythingIsAsBefore() throws Exception {
        Path first = first();
        Path started = run(ReadRuns.folder(project).resolve("a-started"), from(first.resolve(WEIGHTS)));
        Path grid = project.resolve("ablations/two/grid.json");
        grids.write(
                grid,
                new SpecGrid(
                        "two",
                        "",
                        "row",
                        List.of(
                                new SpecGrid.Row("row", from(first.resolve(WEIGHTS)), Map.of()),
                                new SpecGrid.Row("other", Presets.QUICK, Map.of()))));
        JsonGridFiles full = new JsonGridFiles();
        GridFiles failing = new GridFiles() {
            @Override
            public List<String> ready() {
                return full.ready();
            }

            @Override
            public SpecGrid named(String name, TrainingSpec base) throws StorageException {
                return full.named(name, base);
            }

            @Override
            public SpecGrid read(Path file) throws StorageException {
                return full.read(file);
            }

            @Override
            public void write(Path file, SpecGrid changed) throws StorageException {
                throw new StorageException("The disk is full.");
            }
        };
        RenameRun onFullDisk = new RenameRun(store, failing, new JsonCorrectionFiles(), (_, _, _) -> {});
        StorageException refused = assertThrows(StorageException.class, () -> onFullDisk.rename(first, "better"));
        assertEquals("The disk is full.", refused.getMessage());
        assertTrue(Files.exists(first.resolve(WEIGHTS)));
        assertEquals(first.resolve(WEIGHTS), weights(started));
    }
}
