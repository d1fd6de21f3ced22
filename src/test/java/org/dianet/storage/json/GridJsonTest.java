package org.dianet.storage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.Presets;
import org.dianet.learning.SpecGrid;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridJsonTest {
    @TempDir
    private Path folder;

    private SpecGrid read(String json) throws IOException {
        return GridJson.read(Files.writeString(folder.resolve("grid.json"), json), Presets.QUICK);
    }

    private static List<String> names(SpecGrid grid) {
        return grid.rows().stream().map(SpecGrid.Row::name).toList();
    }

    @Test
    void rowsChangeTheBaseAndTheLinearBaselineIsAdded() throws IOException {
        SpecGrid grid = read("{\"rows\":[{\"name\":\"a\",\"set\":{\"fusion\":\"vector\"}},{\"name\":\"b\"}]}");
        assertEquals(List.of("a", "b", "linear baseline"), names(grid));
        assertEquals(Fusion.VECTOR, grid.rows().get(0).spec().network().fusion());
        assertEquals(Presets.QUICK, grid.rows().get(1).spec());
        assertEquals(Backbone.LINEAR, grid.rows().get(2).spec().network().backbone());
        assertEquals("a", grid.reference());
    }

    /// `quick` turns by 5 degrees, `paper` by 10.
    @Test
    void aRowChangesSomeOfTheAugmentation() throws IOException {
        for (String base : List.of("\"quick\"", "{\"preset\": \"quick\", \"epochs\": 3}")) {
            SpecGrid grid = read("{\"spec\":" + base + ",\"rows\":[{\"name\":\"a\"},"
                    + "{\"name\":\"b\",\"set\":{\"augment\":{\"flip\":false}}}]}");
            TrainingSpec changed = grid.rows().get(1).spec();
            assertEquals(new Augmentation(false, 5, 0), changed.regularisation().augment());
            assertEquals(Backbone.SMALL, changed.network().backbone());
        }
    }

    /// `quick` averages, and a rule that keeps one epoch leaves nothing to average.
    @Test
    void anotherStopRuleTakesTheAveragingOfTheBaseAway() throws IOException {
        assertTrue(Presets.QUICK.optimisation().averageLast() > 0);
        SpecGrid grid = read("{\"rows\":[{\"name\":\"a\"},"
                + "{\"name\":\"b\",\"set\":{\"stop\":{\"rule\":\"inner-subjects\"}}},"
                + "{\"name\":\"c\",\"set\":{\"stop\":{\"rule\":\"fixed\"}}}]}");
        assertEquals(
                List.of(0.2, 0.0, 0.2),
                grid.rows().subList(0, 3).stream()
                        .map(row -> row.spec().optimisation().averageLast())
                        .toList());
        String both = "{\"rows\":[{\"name\":\"a\",\"set\":{\"averageLast\":0.5,"
                + "\"stop\":{\"rule\":\"inner-subjects\"}}}]}";
        assertTrue(assertThrows(StorageException.class, () -> read(both))
                .getMessage()
                .contains("averageLast needs the stop rule fixed"));
    }

    /// The base is `quick`, which trains the whole network.
    @Test
    void aRowOfANetworkThatIsPublishedFrozenTrainsItsHead() throws IOException {
        SpecGrid grid = read(
                "{\"spec\": \"quick\", \"rows\":[{\"name\":\"a\"}, {\"name\":\"b\",\"set\":"
                        + "{\"representation\":\"flow-sequence\",\"input\":\"full\",\"backbone\":\"slstt\"}}, {\"name\":\"c\",\"set\":"
                        + "{\"representation\":\"flow-sequence\",\"input\":\"full\",\"backbone\":\"slstt\",\"trainable\":\"all\"}}]}");
        assertEquals(
                List.of(TrainableLayers.ALL, TrainableLayers.HEAD, TrainableLayers.ALL),
                grid.rows().subList(0, 3).stream()
                        .map(row -> row.spec().network().trainable())
                        .toList());
    }

    @Test
    void axesAreCombined() throws IOException {
        SpecGrid grid = read("{\"axes\":{\"input\":[\"onset\",\"full\"],\"epochs\":[3,4]}}");
        assertEquals(
                List.of(
                        "input onset, epochs 3",
                        "input onset, epochs 4",
                        "input full, epochs 3",
                        "input full, epochs 4",
                        "linear baseline"),
                names(grid));
        assertEquals(4, grid.rows().get(3).spec().optimisation().epochs());
    }

    @Test
    void thePapersInputsStandBesideThePrintedNumbers() {
        SpecGrid grid = GridJson.ready("table4", Presets.QUICK);
        assertEquals("DI-Onset and DI-Offset", grid.reference());
        assertEquals(
                List.of(InputMode.FULL, InputMode.ONSET, InputMode.OFFSET, InputMode.DUAL),
                grid.rows().stream()
                        .limit(4)
                        .map(row -> row.spec().images().motion().input())
                        .toList());
        assertEquals(
                Map.of("CASME-II", 70.0, "SAMM", 68.89, "MMEW", 64.24),
                grid.rows().get(3).printed());
    }

    @Test
    void everyReadyGridFitsEveryPreset() {
        for (String name : GridJson.READY) {
            for (String preset : Presets.names()) {
                assertTrue(
                        GridJson.ready(name, Presets.named(preset).orElseThrow())
                                        .rows()
                                        .size()
                                >= 3,
                        name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"rows":[{"name":"a","set":{"fusionn":"vector"}},{"name":"b"}]} | row "a": the field "fusionn"
                    {"rows":[{"name":"a","set":{"input":"full","heads":2}},{"name":"b"}]} | input has one stream
                    {"rows":[{"name":"a"},{"name":"a"}]} | two rows are named "a"
                    {"rows":[{"name":"a"},{"name":"b"}],"reference":"c"} | the reference "c"
                    {"rows":[{"name":"a"},{"name":"b"}],"spec":"quickest"} | "quickest"
                    {"rows":[]} | at least two rows
                    {"axes":{"input":"full"}} | must be a list
                    {"rows":[{"name":"a"},{"name":"b"}],"colums":1} | "colums"
                    """)
    void aWrongGridIsRefusedByName(String json, String says) {
        StorageException refusal = assertThrows(StorageException.class, () -> read(json));
        assertTrue(refusal.getMessage().contains(says), refusal.getMessage());
    }

    @Test
    void aGridThatIsKeptIsReadAgainAsItWas() throws IOException {
        JsonGridFiles files = new JsonGridFiles();
        for (String name : files.ready()) {
            SpecGrid grid = files.named(name, Presets.CACHED);
            Path file = folder.resolve("new").resolve(name + ".json");
            files.write(file, grid);
            assertEquals(grid, files.read(file));
        }
    }
}
