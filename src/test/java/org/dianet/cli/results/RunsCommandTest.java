package org.dianet.cli.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dianet.cli.CommandRun;
import org.dianet.cli.TableProject;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.Presets;
import org.dianet.run.RunRecord;
import org.dianet.run.Split;
import org.dianet.storage.RunLock;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"../../precious", "..", ".", "sub/run", "/", ""})
    void onlyARunOfTheProjectCanBePutAside(String name) throws Exception {
        Path project = TableProject.in(folder).folder();
        Path precious = Files.createDirectories(project.getParent().resolve("precious"));
        CommandRun run = CommandRun.of("runs", project, "--delete", name);
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("is not the name of a run's folder"), run.err());
        assertTrue(Files.isDirectory(precious));
    }

    @Test
    void anUnknownSubjectIsRefusedBeforeAnythingIsMade() throws Exception {
        Path project = TableProject.in(folder).folder();
        Path run = folder.resolve("run");
        CommandRun refused = CommandRun.of("loso", project, "--spec", "quick", "--subjects", "s99", "--out", run);
        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("There is no subject s99; there are ["), refused.err());
        assertFalse(Files.exists(run));
    }

    private static Path made(Path project, String name) throws Exception {
        return made(project, name, Split.LOSO);
    }

    private static Path made(Path project, String name, Split split) throws Exception {
        Path run = project.resolve("runs").resolve(name);
        new JsonRunStore()
                .create(
                        run,
                        new RunRecord(
                                RunRecord.Kind.LOSO,
                                RunRecord.State.COMPLETE,
                                Presets.QUICK,
                                "faces",
                                "two classes",
                                RunRecord.Origin.UNKNOWN,
                                List.of("a", "b"),
                                List.of(),
                                List.of(),
                                List.of(),
                                "none",
                                null,
                                null,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                split));
        return run;
    }

    /// What each learned from is then no more the same than the networks are.
    @Test
    void runsOfOtherSplitsAreNotComparedWithoutAWord() throws Exception {
        Path project = TableProject.in(folder).folder();
        String answers = "subject,clip,truth,predicted,fold,seed\ns1,c1,a,a,s1,1\ns1,c2,a,b,s1,1\ns2,c3,b,a,s2,1\n";
        Path loso = Files.writeString(made(project, "one").resolve("predictions.csv"), answers);
        Path same = Files.writeString(made(project, "same").resolve("predictions.csv"), answers);
        Split fivefold = new Split(new SplitPlan.KFold(5, 0), List.of());
        Path dealt = Files.writeString(made(project, "dealt", fivefold).resolve("predictions.csv"), answers);
        String said =
                "The splits differ (one/predictions.csv: leave-one-subject-out; dealt/predictions.csv: 5-fold by subject): a difference is then of"
                        + " the networks and of the clips that they learned from together.";
        Path tex = folder.resolve("table.tex");
        Path svg = folder.resolve("table.svg");
        assertTrue(CommandRun.of("compare", loso, dealt, "--out", tex, "--out", svg)
                .succeeded()
                .out()
                .contains(said));
        assertTrue(Files.readString(tex).contains(said));
        assertTrue(Files.readString(svg).contains("The splits differ (one/predictions.csv: leave-one-subject-out;"));
        assertFalse(CommandRun.of("compare", loso, same).succeeded().out().contains("The splits differ"));
        String three = CommandRun.of("compare", loso, same, dealt).succeeded().out();
        assertEquals(2, three.split("The splits differ", -1).length, three);
        assertTrue(three.contains("(one/predictions.csv, same/predictions.csv: leave-one-subject-out; dealt/"), three);
        String list = CommandRun.of("runs", project).succeeded().out();
        assertTrue(list.lines().anyMatch(line -> line.startsWith("dealt") && line.contains(" kfold:5 ")), list);
    }

    @Test
    void runsAreSearchedAndSorted() throws Exception {
        Path project = TableProject.in(folder).folder();
        made(project, "b-first");
        made(project, "a-second");
        CommandRun.of("runs", project, "--note", "b-first", "for the paper", "--tag", "a-second", "draft")
                .succeeded();
        assertEquals(List.of("b-first"), names(project, "--filter", "Paper complete"));
        assertEquals(List.of("a-second"), names(project, "--filter", "draft"));
        assertEquals(List.of(), names(project, "--filter", "draft paper"));
        assertEquals(List.of("a-second", "b-first"), names(project, "--sort", "name"));
        CommandRun.of("runs", project, "--sort", "best").wrongUsageSaying("newest", "uf1");
    }

    private static List<String> names(Path project, String option, String value) {
        return CommandRun.of("runs", project, option, value, "--json").json().getAsJsonArray("runs").asList().stream()
                .map(run -> run.getAsJsonObject().get("name").getAsString())
                .toList();
    }

    @Test
    void eachNoteGoesToItsRun() throws Exception {
        Path project = TableProject.in(folder).folder();
        Path first = made(project, "first");
        Path second = made(project, "second");
        CommandRun.of("runs", project, "--note", "first", "too short", "--note", "second", "for the paper")
                .succeeded();
        assertEquals("too short", Files.readString(first.resolve("notes.txt")));
        assertEquals("for the paper", Files.readString(second.resolve("notes.txt")));
    }

    /// Three clips of two subjects, read right in one of three: accuracy .333.
    @Test
    void runsAreListedWithTagsAndScores() throws Exception {
        Path project = TableProject.in(folder).folder();
        Path run = made(project, "first");
        Files.writeString(
                run.resolve("predictions.csv"),
                "subject,clip,truth,predicted,fold,seed\ns1,c1,a,a,s1,1\ns1,c2,a,b,s1,1\ns2,c3,b,a,s2,1\n");
        CommandRun.of("runs", project, "--tag", "first", "pilot", "--tag", "first", "for the paper")
                .succeeded();
        JsonObject json = CommandRun.of("runs", project, "--json")
                .json()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
        assertEquals("[\"pilot\",\"for the paper\"]", json.get("tags").toString());
        assertEquals("complete", json.get("state").getAsString());
        assertEquals("DIANet (small network)", json.get("network").getAsString());
        assertEquals(1 / 3.0, json.getAsJsonObject("scores").get("accuracy").getAsDouble(), 1e-12);
        CommandRun.of("runs", project, "--untag", "first", "pilot").succeeded();
        String out = CommandRun.of("runs", project).succeeded().out();
        assertTrue(out.contains("0.333") && out.contains("for the paper") && !out.contains("pilot"), out);
    }

    /// A run locks its folder, prepares its clips and only then writes what it is.
    @Test
    void aRunThatPreparesItsClipsIsNotDamaged() throws Exception {
        Path project = TableProject.in(folder).folder();
        Path run = project.resolve("runs").resolve("second");
        Files.createDirectories(project.resolve("runs").resolve("empty"));
        try (RunLock _ = RunLock.take(run)) {
            JsonArray runs = CommandRun.of("runs", project, "--json").json().getAsJsonArray("runs");
            assertEquals("damaged", runs.get(0).getAsJsonObject().get("state").getAsString());
            assertEquals("preparing", runs.get(1).getAsJsonObject().get("state").getAsString());
            assertThrows(StorageException.class, () -> RunLock.take(run));
        }
    }

    @Test
    void aRunThatIsNotThereIsNamed() throws Exception {
        Path project = TableProject.in(folder).folder();
        CommandRun run = CommandRun.of("runs", project, "--delete", "first");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("There is no run"), run.err());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() throws Exception {
        CommandRun.of("runs", folder.resolve("nowhere")).failedSaying("There is no folder", "nowhere");
    }
}
