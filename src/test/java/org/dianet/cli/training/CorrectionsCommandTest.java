package org.dianet.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.cli.CommandRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study of the linear baseline, which is fitted in no time.
@Tag("slow")
class CorrectionsCommandTest {
    @TempDir
    private static Path folder;

    private static Path project = Path.of("");
    private static Path two = Path.of("");
    private static Path spec = Path.of("");

    @BeforeAll
    static void makeProject() throws IOException {
        project = folder.resolve("project");
        synthesise(project, 4);
        two = folder.resolve("two subjects");
        synthesise(two, 2);
        spec = Files.writeString(folder.resolve("spec.json"), "{\"backbone\": \"linear\", \"imageSize\": 32}");
    }

    private static void synthesise(Path out, int subjects) {
        CommandRun.of(
                        "synth",
                        "--out",
                        out,
                        "--subjects",
                        subjects,
                        "--clips-per-subject",
                        3,
                        "--size",
                        64,
                        "--frames",
                        20)
                .succeeded();
    }

    /// Of the one with two subjects.
    private static Path copy(Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(two)) {
            files = walk.toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(two.relativize(file)));
        }
        return to;
    }

    private static CommandRun study(String out, Object... more) {
        return study(project, out, more);
    }

    private static CommandRun study(Path project, String out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("corrections", project, "--out", folder.resolve(out)));
        arguments.addAll(Arrays.asList(more));
        if (!arguments.contains("--resume") && !arguments.contains("--spec")) {
            arguments.addAll(List.of("--spec", spec));
        }
        arguments.addAll(List.of("--workers", 1));
        return CommandRun.of(arguments.toArray());
    }

    private static double gain(JsonElement state, String way) {
        return state.getAsJsonObject()
                .getAsJsonObject(way)
                .getAsJsonObject("gain")
                .getAsJsonObject("difference")
                .get("uf1")
                .getAsDouble();
    }

    private static double uf1(JsonElement state, String way) {
        return state.getAsJsonObject()
                .getAsJsonObject(way)
                .getAsJsonObject("scores")
                .get("uf1")
                .getAsDouble();
    }

    @Test
    void marksThatWereMovedByNoFrameMakeNoDifferenceAtAll() {
        JsonObject json = study(two, "check", "--off", 0, "--json").json();
        assertEquals(0, json.get("differing").getAsInt());
        JsonArray states = json.getAsJsonArray("states");
        assertEquals(2, states.size());
        assertEquals(0, gain(states.get(1), "whole"));
        assertEquals(0, gain(states.get(1), "training"));
        assertEquals(uf1(states.get(0), "whole"), uf1(states.get(0), "training"));
    }

    @Test
    void aStudyHasEveryStateOnTheSameClipsAndGoesOnWhereItWasBroken() throws IOException {
        Object[] wanted = {"--off", 5, "--share", 0.5, "--looks", 4, "--orders", 1, "--json"};
        JsonObject json = study("study", wanted).json();
        assertEquals(6, json.get("differing").getAsInt());
        JsonArray states = json.getAsJsonArray("states");
        assertEquals(
                List.of("before", "queue", "queue", "random", "after"),
                states.asList().stream()
                        .map(state -> state.getAsJsonObject().get("state").getAsString())
                        .toList());
        assertEquals(2, states.get(1).getAsJsonObject().get("looks").getAsInt());
        assertEquals(4, states.get(2).getAsJsonObject().get("looks").getAsInt());
        JsonElement after = states.get(4);
        assertEquals(uf1(after, "whole"), uf1(after, "training"), "the corrected pictures are its own");
        double pictures = json.getAsJsonObject("pictures")
                .getAsJsonObject("difference")
                .get("uf1")
                .getAsDouble();
        assertEquals(gain(after, "whole"), gain(after, "training") + pictures, 1e-12);
        Path out = folder.resolve("study");
        String table = Files.readString(out.resolve("table.csv"));
        assertEquals(11, table.lines().count(), table);
        assertTrue(Files.readString(out.resolve("table.html")).contains("Training alone"));
        // Two rounds of 2 and 4 looks and one order of 4.
        assertEquals(11, Files.readString(out.resolve("looks.csv")).lines().count());
        study("study", wanted).failedSaying("already holds a study", "--resume");
        study("study", "--resume", "--looks", 3).wrongUsageSaying("--resume continues the study with its own");

        // As after a kill in the middle of the last round: a fold is missing and nothing was asked of the networks.
        Files.delete(out.resolve("runs/queue-2/corrected-pictures.csv"));
        Files.delete(out.resolve("runs/queue-2/folds/s02/seed-1/done.json"));
        Path record = out.resolve("runs/queue-2/run.json");
        Files.writeString(record, Files.readString(record).replace("\"complete\"", "\"partial\""));
        Files.delete(out.resolve("table.csv"));
        study("study", "--resume").succeeded();
        assertEquals(table, Files.readString(out.resolve("table.csv")));
    }

    /// Ana corrects two apexes of the sheet by two frames.
    @Test
    void ownCorrectionsAreComparedWithTheMarksOfTheSheet() throws IOException {
        Path coded = copy(folder.resolve("coded"));
        JsonArray clips = CommandRun.of("clips", coded, "--json").json().getAsJsonArray("clips");
        for (int i = 0; i < 2; i++) {
            JsonObject clip = clips.get(i).getAsJsonObject();
            Object[] edit = {
                "annotate",
                coded,
                "--coder",
                "Ana",
                "--clip",
                clip.get("id").getAsString(),
                "--apex",
                clip.get("apex").getAsLong() + 2
            };
            CommandRun.of(edit).succeeded();
        }
        study(coded, "by Ana", "--before", "Ana", "--looks", 0)
                .failedSaying("No clip of the project has both marks. 6 clips do not take part: no marks before (4)");
        CommandRun run = study(coded, "of the sheet", "--before", "dataset", "--looks", 0);
        run.succeeded();
        assertTrue(run.out().startsWith("Before: the marks by dataset. After: the marks that count now."), run.out());
        assertTrue(run.out().contains("The marks of 2 clips of 6 differ (onset 0, apex 2, offset 0); apexes by 2"));
        assertTrue(run.out().contains("Too few to be seen: the marks of only 2 clips of 1 subject differ"));
        assertTrue(run.out().contains("All corrected, UF1 as a user sees it: "), run.out());

        // Runs of other classes must not come into one table.
        Path protocol = folder.resolve("protocol.json");
        CommandRun.of("protocol", coded, "--save", protocol).succeeded();
        Files.writeString(
                protocol, Files.readString(protocol).replaceAll("(\"surprise\"\\s*:\\s*)\"surprise\"", "$1\"others\""));
        CommandRun.of("protocol", coded, "--file", protocol).succeeded();
        study(coded, "of the sheet", "--resume", "--json")
                .failedSaying("the clips' classes are no longer those of", "before");
    }

    @Test
    void whatCannotBeStudiedIsRefusedInASentence() throws IOException {
        study("a", "--off", 5, "--share", 0.25, "--looks", 5)
                .failedSaying("There cannot be 5 looks", "only 3 clips differ");
        study("b", "--before", "Ana").failedSaying("nobody called Ana has coded a clip", "dataset");
        study("b", "--before", "Ana\0").failedSaying("A coder's name must have");
        study("b", "--off", 3, "--spec", "quick\0").failedSaying("no preset with this name");
        study("c", "--before", "dataset").failedSaying("the same in all");
        study("d", "--off", 3, "--before", "Ana").wrongUsageSaying("Give one of --before");
        study("e", "--off", 3, "--share", 2).wrongUsageSaying("--share must lie in 0 to 1");
        study("f", "--looks", 2, "--rounds", 3).wrongUsageSaying("every round needs a look");
        study("g", "--like-coders").failedSaying("No two people have marked the apex");
        study("h", "--before-state", 9).failedSaying("There is no earlier state 9");
        Path leaky = Files.writeString(
                folder.resolve("leaky.json"), "{\"preset\": \"quick\", \"stop\": {\"rule\": \"test-subject-leak\"}}");
        study("j", "--off", 3, "--spec", leaky).failedSaying("cannot choose epochs on the test subject");
        study("i", "--resume").failedSaying("is not a study of corrections");
        Path alone = folder.resolve("alone");
        synthesise(alone, 1);
        study(alone, "one subject", "--off", 3).failedSaying("at least two subjects", "s01");
    }
}
