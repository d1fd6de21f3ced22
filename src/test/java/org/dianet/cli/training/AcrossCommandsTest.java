package org.dianet.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.cli.CommandRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands of several runs, on drawn clips of one data set.
@Tag("slow")
class AcrossCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void unitsAreScoredWithTheirProtocolAndBadInputIsOneSentence() throws Exception {
        Path project = folder.resolve("project");
        CommandRun.of(
                        "synth",
                        "--out",
                        project,
                        "--subjects",
                        4,
                        "--clips-per-subject",
                        5,
                        "--size",
                        64,
                        "--frames",
                        20)
                .succeeded();
        Path spec = Files.writeString(
                folder.resolve("spec.json"), "{\"preset\": \"quick\", \"backbone\": \"linear\", \"imageSize\": 28}");
        Path out = folder.resolve("units");
        JsonObject json = CommandRun.of(
                        "units", project, "--spec", spec, "--units", "4", "--no-pictures", "--out", out, "--json")
                .json();
        assertTrue(json.get("protocol").getAsString().contains("leave-one-subject-out"), json.toString());
        JsonObject unit = json.getAsJsonArray("units").get(0).getAsJsonObject();
        assertEquals("AU4", unit.get("unit").getAsString());
        assertEquals(20, unit.get("clips").getAsInt());
        assertEquals(unit.get("f1").getAsDouble(), json.get("meanF1").getAsDouble(), "the mean of one");
        assertEquals(json, JsonParser.parseString(Files.readString(out.resolve("scores.json"))));
        JsonObject run = JsonParser.parseString(Files.readString(out.resolve("runs/AU04/scores.json")))
                .getAsJsonObject();
        assertEquals("action unit 4", run.get("protocol").getAsString());
        assertEquals("loso", run.get("split").getAsString());
        CommandRun.of("units", project, "--spec", spec, "--units", "4,99", "--out", folder.resolve("more"))
                .failedSaying("No clip shows AU99", "--units 4.");
        CommandRun.of("units", project, "--spec", spec, "--units", "100", "--out", folder.resolve("more"))
                .wrongUsageSaying("--units 100 is not the number of an action unit");
        CommandRun.of("matrix", project, "--spec", spec, "--out", folder.resolve("matrix"))
                .failedSaying("all are of synthetic", "Import another data set");
        CommandRun.of("ablate", project, "--grid", "table4").wrongUsageSaying("--out=DIR");
    }
}
