package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.cli.CommandRun;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcludeCommandTest {
    @TempDir
    Path folder;

    /// Two clips of one recording and one of another.
    @BeforeEach
    void aProject() throws IOException {
        Project first = TestClips.project(TestClips.clip("a"), TestClips.clip("b"));
        Clip further = Expressions.next(first, first.clips().getFirst());
        new JsonProjectStore().create(folder, TestClips.project(TestClips.clip("a"), TestClips.clip("b"), further));
    }

    private CommandRun run(Object... options) {
        List<Object> words = new ArrayList<>(List.of("exclude", folder));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray());
    }

    private List<String> told(Object... options) {
        List<Object> words = new ArrayList<>(List.of(options));
        words.add("--json");
        List<String> rows = new ArrayList<>();
        for (JsonElement row : run(words.toArray()).json().getAsJsonArray("excluded")) {
            rows.add(row.getAsJsonObject().asMap().values().stream()
                    .map(JsonElement::getAsString)
                    .toList()
                    .toString());
        }
        return rows;
    }

    private Clip clip(String id) throws IOException {
        return new JsonProjectStore()
                .open(folder)
                .project()
                .clip(new ClipId(id))
                .orElseThrow();
    }

    @Test
    void allClipsOfTheRecordingLoseTheStretchAndGetItBack() throws IOException {
        assertEquals(
                List.of("[a, 118, 123, blink, Ana]"),
                told("--clip", "a", "--from", 118, "--to", 123, "--reason", "blink", "--coder", "Ana"));
        assertEquals(List.of("[a, 118, 123, blink, Ana]", "[a-e2, 118, 123, blink, Ana]"), told());
        assertEquals(clip("a").excluded(), clip("a-e2").excluded());
        assertEquals(
                List.of("[a-e2, 118, 119, blink, Ana]"),
                told("--clip", "a-e2", "--from", 120, "--to", 200, "--remove"));
        assertEquals(List.of(), told("--clip", "b"));
    }

    @Test
    void whatCannotBeExcludedIsSaid() {
        run("--clip", "a", "--from", 200, "--to", 210, "--reason", "blink")
                .failedSaying("Clip a has no frame from 200 to 210", "100 to 140");
        run("--clip", "a", "--from", 120, "--to", 110, "--reason", "blink").failedSaying("ends at frame 110");
        run("--clip", "c", "--from", 1, "--to", 2, "--reason", "blink").failedSaying("c");
        run("--clip", "a", "--from", 101, "--to", 102, "--remove")
                .failedSaying("Clip a has no excluded frame from 101 to 102");
        run("--clip", "a", "--from", 101, "--to", 102).wrongUsageSaying("--reason");
        run("--clip", "a", "--from", 101).wrongUsageSaying("--from", "--to");
        run("--from", 101, "--to", 102, "--reason", "blink").wrongUsageSaying("--clip");
    }

    @Test
    void theDoctorNamesAMarkOnAnExcludedFrame() {
        CommandRun.of("annotate", folder, "--clip", "b", "--onset", 101, "--apex", 110, "--offset", 130)
                .succeeded();
        run("--clip", "b", "--from", 108, "--to", 112, "--reason", "blink").succeeded();
        String said = CommandRun.of("doctor", folder).out();
        assertTrue(said.contains("The apex 110 is on an excluded frame (blink)."), said);
        assertFalse(said.contains("The onset 101 is on"), said);
    }
}
