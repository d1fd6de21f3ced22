package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.cli.CommandRun;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsCommandTest {
    @TempDir
    Path folder;

    /// Two clips of 200 frames a second and one of 50; `depth` holds images beside `a`, all but one beside `b`.
    @BeforeEach
    void aProject() throws IOException {
        Clip slow = TestClips.clip("c").withTimes(Optional.of(FrameTimes.constant(new FrameRate(50))));
        new JsonProjectStore().create(folder, TestClips.project(TestClips.clip("a"), TestClips.clip("b"), slow));
        Path beside = Files.createDirectories(folder.resolve("clips/depth-a"));
        for (int number = 100; number <= 140; number++) {
            Files.createFile(beside.resolve(number + ".png"));
        }
    }

    private JsonArray views(Object... words) {
        return CommandRun.of(words).json().getAsJsonArray("views");
    }

    private static String inStep(JsonArray views) {
        JsonObject only = views.get(0).getAsJsonObject();
        return only.get("inStep").getAsString();
    }

    @Test
    void anotherClipIsAViewByNumberOrByTimeAndTheLastSayCounts() {
        assertEquals(
                "by number", inStep(views("views", folder, "--name", "side", "--clip", "a", "--with", "b", "--json")));
        assertEquals(
                "0.0 ms", inStep(views("views", folder, "--name", "side", "--clip", "a", "--with", "c", "--json")));
        CommandRun.of("pair", folder, "--clip", "a", "--with", "c", "--offset", "7.5", "--coder", "Ana")
                .succeeded();
        assertEquals(
                "7.5 ms", inStep(views("views", folder, "--name", "side", "--clip", "a", "--with", "c", "--json")));
        JsonArray last =
                views("views", folder, "--name", "side", "--clip", "a", "--with", "c", "--offset", "-3", "--json");
        assertEquals("-3.0 ms", inStep(last));
        assertEquals(1, last.size());
        assertEquals(1, views("views", folder, "--json").size());
        CommandRun.of("views", folder, "--name", "side", "--remove").succeeded();
        assertEquals(0, views("views", folder, "--json").size());
    }

    @Test
    void aFolderBesideIsAViewOfEveryClipThatHasAllItsFramesThere() throws IOException {
        JsonObject json = CommandRun.of("views", folder, "--name", "depth", "--beside", "../depth-a", "--json")
                .json();
        assertEquals(3, json.getAsJsonArray("views").size());
        Files.delete(folder.resolve("clips/depth-a/130.png"));
        CommandRun.of("views", folder, "--name", "depth", "--clip", "b", "--beside", "../depth-a")
                .failedSaying("lacks 1 of 40 frames in");
        CommandRun.of("views", folder, "--name", "depth", "--beside", "../none").failedSaying("none");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        CommandRun.of("views", folder, "--clip", "a", "--with", "b").wrongUsageSaying("--name");
        CommandRun.of("views", folder, "--name", "side").wrongUsageSaying("--with");
        CommandRun.of("views", folder, "--name", "side", "--with", "b").wrongUsageSaying("--clip");
        CommandRun.of("views", folder, "--name", "d", "--beside", "../x", "--offset", "1")
                .wrongUsageSaying("--offset");
        CommandRun.of("views", folder, "--name", "main", "--clip", "a", "--with", "b")
                .failedSaying("the clip's own");
        CommandRun.of("views", folder, "--name", "side", "--clip", "a", "--with", "a")
                .failedSaying("itself");
        CommandRun.of("views", folder, "--name", "side", "--clip", "a", "--with", "x")
                .failedSaying("x");
        CommandRun.of("views", folder, "--name", "side", "--remove").failedSaying("no such view");
    }
}
