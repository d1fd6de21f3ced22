package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.cli.CommandRun;
import org.dianet.cli.TableProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelinkCommandTest {
    @TempDir
    Path folder;

    private Path project;
    private Path moved;

    @BeforeEach
    void moveTheMedia() throws IOException {
        project = TableProject.in(folder).folder();
        moved = Files.createDirectories(folder.resolve("disk2/archive"));
        Files.move(folder.resolve("media"), moved.resolve("pictures"));
    }

    @Test
    void mediaThatMovedAreFoundByTheEndOfTheirPath() {
        assertEquals(2, doctorErrors());
        JsonObject tried = relink(moved, "--dry-run");
        assertEquals(2, tried.getAsJsonArray("matches").size());
        assertEquals(2, doctorErrors(), "a dry run changes nothing");
        JsonObject done = relink(moved);
        assertEquals(
                "../disk2/archive/pictures/moving",
                done.getAsJsonArray("matches")
                        .get(0)
                        .getAsJsonObject()
                        .get("to")
                        .getAsString());
        assertEquals(0, doctorErrors());
        assertEquals(2, relink(moved).get("present").getAsInt());
    }

    @Test
    void ofTwoCopiesTheOneWithAllFramesIsTaken() throws IOException {
        Path copy = Files.createDirectories(moved.resolve("other/moving"));
        Files.copy(moved.resolve("pictures/moving/img0011.png"), copy.resolve("img0011.png"));
        JsonObject done = relink(moved);
        assertEquals(2, done.getAsJsonArray("matches").size());
        assertEquals(0, doctorErrors());
    }

    @Test
    void twoWholeCopiesAreAQuestion() throws IOException {
        Path copy = Files.createDirectories(moved.resolve("other/moving"));
        try (var files = Files.list(moved.resolve("pictures/moving"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        JsonObject lost = relink(moved).getAsJsonArray("lost").get(0).getAsJsonObject();
        assertEquals("moving", lost.get("clip").getAsString());
        assertTrue(lost.get("reason").getAsString().startsWith("two places fit, "), lost.toString());
    }

    @Test
    void aFolderOfThatNameWithOtherFramesIsNoMatch() throws IOException {
        for (int n = 11; n <= 20; n++) {
            Path file = moved.resolve("pictures/still/img%04d.png".formatted(n));
            Files.move(file, file.resolveSibling("img%04d.png".formatted(n + 500)));
        }
        JsonObject lost = relink(moved).getAsJsonArray("lost").get(0).getAsJsonObject();
        assertEquals("still", lost.get("clip").getAsString());
        assertTrue(lost.get("reason").getAsString().endsWith("holds none of the clip's frames"), lost.toString());
    }

    @Test
    void missingFramesAreSaid() throws IOException {
        Files.delete(moved.resolve("pictures/still/img0014.png"));
        assertEquals(
                "1 of its frames is missing there",
                relink(moved)
                        .getAsJsonArray("matches")
                        .get(1)
                        .getAsJsonObject()
                        .get("note")
                        .getAsString());
    }

    @Test
    void aFolderThatIsNotThereIsOneSentence() {
        CommandRun.of("relink", project, "--media", folder.resolve("nowhere"))
                .failedSaying("There is no media folder", "nowhere");
    }

    private JsonObject relink(Path media, String... options) {
        return options.length == 0
                ? CommandRun.of("relink", project, "--media", media, "--json").json()
                : CommandRun.of("relink", project, "--media", media, "--json", options[0])
                        .json();
    }

    private int doctorErrors() {
        return CommandRun.of("doctor", project, "--kind", "media", "--json")
                .json()
                .getAsJsonObject("counts")
                .get("error")
                .getAsInt();
    }
}
