package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dianet.learning.Backbone;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TestSpecs;
import org.dianet.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsPlaceTest {
    @TempDir
    Path folder;

    private Path project;
    private Path home;
    private Path run;

    @BeforeEach
    void place() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        project = Files.createDirectories(folder.resolve("data/faces"));
        Files.writeString(project.resolve("project.json"), "{}");
        run = project.resolve("runs/second");
    }

    private void goesAround(Path run, Path weights, String kept) {
        assertEquals(kept, WeightsPlace.kept(run, weights.toString(), home));
        assertEquals(weights.toString(), WeightsPlace.found(run, kept, home));
    }

    @Test
    void aPathIsKeptFromWhatItLiesIn() {
        goesAround(
                run,
                project.resolve("runs/first/model/seed-1/weights.params"),
                "runs/first/model/seed-1/weights.params");
        goesAround(run, home.resolve("nets/own resnet.pth"), "~/nets/own resnet.pth");
        Path elsewhere = folder.resolve("elsewhere/resnet.pth");
        goesAround(run, elsewhere, elsewhere.toString());
        Path beside = folder.resolve("data/faces-2/resnet.pth");
        goesAround(run, beside, beside.toString());
        Path alone = folder.resolve("alone/run");
        goesAround(alone, project.resolve("w.pth"), project.resolve("w.pth").toString());
        goesAround(alone, home.resolve("w.pth"), "~/w.pth");
    }

    @Test
    void aProjectInTheHomeFolderIsTheNearerOne() throws Exception {
        Path mine = Files.createDirectories(home.resolve("faces"));
        Files.writeString(mine.resolve("project.json"), "{}");
        goesAround(mine.resolve("runs/a"), mine.resolve("w.pth"), "w.pth");
    }

    @Test
    void whatEarlierVersionsWroteIsReadAsBefore() {
        Path absolute = folder.resolve("elsewhere/resnet.pth");
        assertEquals(absolute.toString(), WeightsPlace.found(run, absolute.toString(), home));
        // A file that is there, seen from the folder the program was started in.
        assertEquals(Path.of("pom.xml").toAbsolutePath().toString(), WeightsPlace.found(run, "pom.xml", home));
    }

    @Test
    void aProjectThatMovedFindsItsWeightsAndItsRunNamesNoFolder() throws Exception {
        JsonRunStore store = new JsonRunStore();
        Path weights = project.resolve("runs/first/weights.params");
        store.create(run, record(weights));
        String text = Files.readString(run.resolve("run.json"));
        assertTrue(text.contains("\"weights\": \"runs/first/weights.params\""), text);
        assertFalse(text.contains(folder.toString()), text);
        assertEquals(record(weights), store.read(run));
        Path moved = Files.move(project, folder.resolve("moved"));
        assertEquals(
                moved.resolve("runs/first/weights.params").toString(),
                store.read(moved.resolve("runs/second")).spec().network().weights());
    }

    @Test
    void anAblationKeepsItsGridInTheSameWay() throws Exception {
        Path weights = project.resolve("runs/first/weights.params");
        SpecGrid grid = new SpecGrid(
                "Starts",
                "",
                "own",
                List.of(
                        new SpecGrid.Row("own", record(weights).spec(), Map.of()),
                        new SpecGrid.Row("scratch", Presets.QUICK, Map.of())));
        Path file = project.resolve("ablations/starts/grid.json");
        new JsonGridFiles().write(file, grid);
        String text = Files.readString(file);
        assertTrue(text.contains("\"weights\": \"runs/first/weights.params\""), text);
        assertFalse(text.contains(folder.toString()), text);
        assertEquals(
                weights.toString(),
                new JsonGridFiles()
                        .read(file)
                        .rows()
                        .getFirst()
                        .spec()
                        .network()
                        .weights());
    }

    private static RunRecord record(Path weights) {
        return new RunRecord(
                RunRecord.Kind.LOSO,
                RunRecord.State.COMPLETE,
                TestSpecs.weighted(Backbone.SMALL, weights, 1e-3),
                "faces",
                "two classes",
                RunRecord.Origin.UNKNOWN,
                List.of("glad", "sad"),
                List.of(),
                List.of(),
                List.of(),
                "none",
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
