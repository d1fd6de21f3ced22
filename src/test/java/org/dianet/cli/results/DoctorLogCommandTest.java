package org.dianet.cli.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.cli.CommandRun;
import org.dianet.evaluation.epochs.DrawnLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorLogCommandTest {
    @TempDir
    private Path folder;

    @Test
    void bothRulesStandSideBySide() throws Exception {
        Path log = Files.writeString(folder.resolve("training.log"), DrawnLog.text());
        String out = CommandRun.of("doctor-log", log).succeeded().out();
        assertTrue(out.contains("best epoch of each subject"), out);
        assertTrue(out.contains("0.923"), out);
        assertTrue(out.contains("16 of 26 subjects (104 of 248 clips) stopped"), out);
        JsonObject json =
                CommandRun.of("doctor-log", "--epochs", "10", "--json", log).json();
        JsonObject last = json.getAsJsonArray("logs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("rules")
                .get(1)
                .getAsJsonObject();
        assertEquals("last", last.get("rule").getAsString());
        assertEquals(189 / 248.0, last.get("accuracy").getAsDouble(), 1e-12);
        assertEquals(
                "training stopped on the test subject", last.get("chosenOnTest").getAsString());
    }

    @Test
    void answersOfBestAndLastEpochsGiveUf1() throws Exception {
        Path log = Files.writeString(folder.resolve("log.txt"), """
                Subject: a
                Predicted    : [0, 0, 1]
                Best Predicted    : [0, 1, 1]
                Ground Truth : [0, 1, 1]
                UF1: 0.6667 | UAR: 0.75
                """);
        // Last: class 0 has TP 1, FP 1; class 1 has TP 1, FN 1: F1 2/3 each; recall 1 and 1/2.
        String out = CommandRun.of("doctor-log", log).succeeded().out();
        assertTrue(
                out.contains("The log prints UF1 0.6667 and UAR 0.7500 for the last epochs, as its answers give."),
                out);
        JsonObject best = CommandRun.of("doctor-log", log, "--json")
                .json()
                .getAsJsonArray("logs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("rules")
                .get(0)
                .getAsJsonObject();
        assertEquals(1, best.get("uf1").getAsDouble());
        assertEquals("best", best.get("rule").getAsString());
    }

    /// Two subjects with three epochs, then one with two.
    @Test
    void aMeanSaysHowManyEpochsItIsOf() throws Exception {
        String two = "Subject: a\nEpoch 1 val acc: 0.3333 (3/9)\nEpoch 2 val acc: 0.4444 (4/9)\n";
        String three = two + "Epoch 3 val acc: 0.5556 (5/9)\n";
        String out = CommandRun.of("doctor-log", Files.writeString(folder.resolve("a.log"), three))
                .succeeded()
                .out();
        assertTrue(out.contains("mean of the last 3 epochs") && !out.contains("last 10"), out);
        String mixed = CommandRun.of(
                        "doctor-log",
                        Files.writeString(folder.resolve("b.log"), three + two.replace("Subject: a", "Subject: b")))
                .succeeded()
                .out();
        assertTrue(mixed.contains("mean of the last 3 epochs, or of all where there are fewer"), mixed);
    }

    @Test
    void aFileOfUnknownFormIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Nothing to see.\n");
        CommandRun.of("doctor-log", file).failedSaying("notes.txt", "not a known form");
    }
}
