package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.cli.CommandRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SpotCommandTest {
    private static final int FRAMES = 12 * 30;

    @TempDir
    private static Path root;

    private static Path project;

    @BeforeAll
    static void film() {
        project = root.resolve("study");
        CommandRun.of(
                        "synth",
                        "--out",
                        project,
                        "--subjects",
                        1,
                        "--recordings-per-subject",
                        1,
                        "--seconds",
                        12,
                        "--size",
                        160,
                        "--seed",
                        32)
                .succeeded();
    }

    @Test
    void oneRecordingOfSeveralClipsGivesItsCandidatesOnce() {
        JsonObject all = CommandRun.of("spot", project, "--all", "--json").json();
        assertEquals(1, all.getAsJsonArray("clips").size());
        assertEquals(0, all.getAsJsonArray("skipped").size());
        JsonObject one = all.getAsJsonArray("clips").get(0).getAsJsonObject();
        assertTrue(one.getAsJsonArray("clips").size() > 1);
        JsonObject byLast = CommandRun.of(
                        "spot",
                        project,
                        "--clip",
                        one.getAsJsonArray("clips")
                                .get(one.getAsJsonArray("clips").size() - 1)
                                .getAsString(),
                        "--json")
                .json();
        assertEquals("s01_r01", byLast.get("clip").getAsString());
        assertEquals(one.get("candidates"), byLast.get("candidates"));
    }

    @Test
    void candidatesAreFramesOfTheRecordingInOrder() {
        JsonObject found =
                CommandRun.of("spot", project, "--clip", "s01_r01", "--json").json();
        assertTrue(!found.getAsJsonArray("candidates").isEmpty());
        found.getAsJsonArray("candidates").forEach(each -> {
            JsonObject candidate = each.getAsJsonObject();
            int start = candidate.get("start").getAsInt();
            int end = candidate.get("end").getAsInt();
            int peak = candidate.get("peak").getAsInt();
            assertTrue(start <= peak && peak <= end && end < FRAMES);
            assertEquals(
                    (end - start) / 30.0 <= 0.5 ? "micro" : "macro",
                    candidate.get("kind").getAsString());
        });
        assertTrue(found.get("note").getAsString().contains("real faces has not been measured"));
    }

    @Test
    void theScoreCountsEveryCodedEventOnce() {
        JsonObject score =
                CommandRun.of("spot", project, "--score", "--json").json().getAsJsonObject("all");
        int coded = CommandRun.of("clips", project, "--json")
                .json()
                .getAsJsonArray("clips")
                .size();
        assertEquals(coded, score.get("found").getAsInt() + score.get("missed").getAsInt());
        assertTrue(score.get("interval").isJsonNull());
    }

    @Test
    void anExcludedCandidateIsNotShown() {
        Path copy = root.resolve("excluded");
        CommandRun.of(
                        "synth",
                        "--out",
                        copy,
                        "--subjects",
                        1,
                        "--recordings-per-subject",
                        1,
                        "--seconds",
                        12,
                        "--size",
                        160,
                        "--seed",
                        32)
                .succeeded();
        JsonObject first = CommandRun.of("spot", copy, "--clip", "s01_r01", "--json")
                .json()
                .getAsJsonArray("candidates")
                .get(0)
                .getAsJsonObject();
        CommandRun.of(
                        "exclude",
                        copy,
                        "--clip",
                        "s01_r01",
                        "--from",
                        first.get("start").getAsInt(),
                        "--to",
                        first.get("end").getAsInt(),
                        "--reason",
                        "head")
                .succeeded();
        CommandRun.of("spot", copy, "--clip", "s01_r01", "--json")
                .json()
                .getAsJsonArray("candidates")
                .forEach(each -> assertTrue(!each.getAsJsonObject().get("start").equals(first.get("start"))));
    }

    @Test
    void aRecordingThatIsNotThereIsNamed() throws Exception {
        Path copy = root.resolve("moved");
        Files.createDirectories(copy);
        Files.copy(project.resolve("project.json"), copy.resolve("project.json"));
        CommandRun.of("spot", copy, "--clip", "s01_r01", "--json").failedSaying("s01_r01.mp4");
        CommandRun.of("spot", copy, "--all", "--json").failedSaying("s01_r01.mp4");
    }

    /// Of a project without its media: what may be shown fails at the recording, what may not before.
    @Test
    void whereBlindCodingIsRequiredCandidatesWaitForAFirstPassAndScoresDoNot() throws Exception {
        Path blind = Files.createDirectories(root.resolve("blind"));
        Files.copy(project.resolve("project.json"), blind.resolve("project.json"));
        CommandRun.of("coding-rule", blind, "--set", "blind").succeeded();
        String refusal = "requires blind coding, and Bo has coded no event of them yet";
        CommandRun.of("spot", blind, "--all", "--coder", "Bo").failedSaying(refusal);
        CommandRun.of("spot", blind, "--clip", "s01_r01", "--coder", "Bo").failedSaying(refusal);
        CommandRun.of("spot", blind, "--score", "--coder", "Bo").failedSaying("s01_r01.mp4");
        CommandRun.of("annotate", blind, "--clip", "s01_r01", "--coder", "Bo", "--own", "--onset", 5)
                .succeeded();
        CommandRun.of("spot", blind, "--all", "--coder", "Bo").failedSaying("s01_r01.mp4");
        CommandRun.of("spot", blind, "--all", "--coder", "Cy").failedSaying("and Cy has coded no event");
    }

    @Test
    void aProjectWithoutEventsHasNothingToCompareWith() {
        Path empty = root.resolve("uncoded");
        CommandRun.of("new", empty, "--media", project.resolve("recordings")).succeeded();
        CommandRun.of("spot", empty, "--score", "--json").failedSaying("onset and offset");
    }

    @Test
    void aClipOrAllMustBeNamedAndNotBoth() {
        CommandRun.of("spot", project).wrongUsageSaying("--clip ID", "--all");
        CommandRun.of("spot", project, "--all", "--clip", "x").wrongUsageSaying("not both");
        CommandRun.of("spot", project, "--all", "--method", "magic").wrongUsageSaying("regions");
        CommandRun.of("spot", project, "--all", "--run", "x").wrongUsageSaying("--score");
        CommandRun.of("spot", project, "--clip", "s99").failedSaying("s99");
    }

    @Test
    void synthMakesClipsOrRecordings() {
        CommandRun.of("synth", "--out", root.resolve("x"), "--subjects", 1)
                .wrongUsageSaying("--recordings-per-subject");
    }
}
