package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.cli.CommandRun;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aProject() throws IOException {
        new JsonProjectStore()
                .create(
                        folder,
                        TestClips.project(
                                TestClips.clip("a"), TestClips.clip("b"), TestClips.clip("c"), TestClips.clip("d")));
    }

    @Test
    void aPlanIsDrawnShownAndTakenAway() {
        assertEquals(
                0,
                CommandRun.of("plan", folder, "--json")
                        .json()
                        .getAsJsonArray("coders")
                        .size());
        JsonObject preview = CommandRun.of("plan", folder, "--coders", "Ana,Bo", "--share", 50, "--preview", "--json")
                .json();
        assertEquals(
                3,
                preview.getAsJsonArray("coders")
                        .get(0)
                        .getAsJsonObject()
                        .get("clips")
                        .getAsInt());
        assertTrue(CommandRun.of("plan", folder).succeeded().out().contains("no session plan"));
        JsonObject drawn = CommandRun.of(
                        "plan", folder, "--coders", "Ana,Bo", "--share", 50, "--seed", 4, "--hide-names", "--json")
                .json();
        assertEquals(2, drawn.getAsJsonArray("shared").size());
        assertTrue(drawn.get("namesHidden").getAsBoolean());
        JsonArray ana =
                CommandRun.of("plan", folder, "--coder", "Ana", "--json").json().getAsJsonArray("clips");
        assertEquals(3, ana.size());
        String first = ana.get(0).getAsJsonObject().get("clip").getAsString();
        CommandRun.of(
                        "annotate",
                        folder,
                        "--clip",
                        first,
                        "--coder",
                        "Ana",
                        "--onset",
                        101,
                        "--apex",
                        110,
                        "--offset",
                        120,
                        "--emotion",
                        "joy",
                        "--own")
                .succeeded();
        JsonObject progress = CommandRun.of("plan", folder, "--json")
                .json()
                .getAsJsonArray("coders")
                .get(0)
                .getAsJsonObject();
        assertEquals("Ana", progress.get("coder").getAsString());
        assertEquals(1, progress.get("coded").getAsInt());
        assertEquals(
                ana.get(1).getAsJsonObject().get("clip").getAsString(),
                progress.get("next").getAsString());
        CommandRun.of("plan", folder, "--coder", "Eve").failedSaying("does not name the coder Eve", "Ana");
        CommandRun.of("plan", folder, "--remove").succeeded();
        assertTrue(CommandRun.of("plan", folder).succeeded().out().contains("no session plan"));
    }

    @Test
    void whatCannotBePlannedIsSaid() {
        CommandRun.of("plan", folder, "--coders", "Ana,Ana").failedSaying("Ana", "twice");
        CommandRun.of("plan", folder, "--coders", "dataset").failedSaying("ataset is not a person");
        CommandRun.of("plan", folder, "--coders", "Ana", "--share", 120).failedSaying("0 to 100 %");
        CommandRun.of("plan", folder, "--coders", "Ana", "--training", "a").failedSaying("a has no complete reference");
        CommandRun.of("plan", folder, "--remove").failedSaying("no session plan to end");
        CommandRun.of("plan", folder, "--preview").wrongUsageSaying("--preview", "--coders");
        CommandRun.of("plan", folder, "--coders", "Ana", "--remove").wrongUsageSaying("--coders", "--remove");
    }

    @Test
    void factsAboutSubjectsComeFromATableOrOneByOne() throws IOException {
        Path table = folder.resolve("subjects.csv");
        Files.writeString(table, "Subject;condition;age\ns01;stress;31\n");
        JsonObject told = CommandRun.of("subjects", folder, "--from", table, "--json")
                .json()
                .getAsJsonArray("subjects")
                .get(0)
                .getAsJsonObject();
        assertEquals("stress", told.get("condition").getAsString());
        assertEquals("31", told.get("age").getAsString());
        CommandRun.of("annotate", folder, "--clip", "a", "--onset", 101).succeeded();
        Path exported = folder.resolve("codings.csv");
        CommandRun.of("export", folder, "--format", "csv", "--out", exported).succeeded();
        assertTrue(Files.readAllLines(exported).getFirst().endsWith(",subject_condition,subject_age"));
        assertTrue(Files.readAllLines(exported).get(1).endsWith(",stress,31"));
        JsonObject changed = CommandRun.of(
                        "subjects", folder, "--set", "s01:condition=calm", "--set", "s01:age=", "--json")
                .json()
                .getAsJsonArray("subjects")
                .get(0)
                .getAsJsonObject();
        assertEquals("calm", changed.get("condition").getAsString());
        assertTrue(!changed.has("age"));
        Files.writeString(table, "subject,condition\ns01,a\ns10,b\n");
        CommandRun.of("subjects", folder, "--from", table).failedSaying("row 3", "no clip of subject s10");
        CommandRun.of("subjects", folder, "--set", "s01=calm").wrongUsageSaying("SUBJECT:COLUMN=VALUE");
    }
}
