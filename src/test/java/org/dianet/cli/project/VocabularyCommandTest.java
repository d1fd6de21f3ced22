package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.cli.CommandRun;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aProject() throws IOException {
        List<String> labels = List.of("joy", "fear");
        new JsonProjectStore()
                .create(
                        folder,
                        new Project(
                                "p",
                                List.of(TestClips.clip("a")
                                        .with(Coding.empty(new Coder("Ana")).withEmotion("joy"))),
                                new Vocabulary(labels),
                                Protocol.identity("own", labels)));
    }

    private List<String> told(Object... options) {
        List<Object> words = new ArrayList<>(List.of("vocabulary", folder));
        words.addAll(List.of(options));
        words.add("--json");
        List<String> rows = new ArrayList<>();
        for (JsonElement row : CommandRun.of(words.toArray()).json().getAsJsonArray("emotions")) {
            rows.add(row.getAsJsonObject().get("emotion").getAsString() + " "
                    + row.getAsJsonObject().get("codings").getAsInt());
        }
        return rows;
    }

    @Test
    void emotionsAreListedAndChanged() {
        assertEquals(List.of("joy 1", "fear 0"), told());
        assertEquals(
                List.of("anger 0", "happiness 1"),
                told("--add", "anger", "--rename", "joy=happiness", "--remove", "fear", "--order", "anger,happiness"));
        assertEquals(List.of("anger 0", "happiness 1"), told());
    }

    @Test
    void ofSeveralChangesAllAreMadeOrNone() {
        CommandRun.of("vocabulary", folder, "--add", "anger", "--rename", "fear=panic", "--remove", "joy")
                .failedSaying("'joy' is used in 1 coding");
        assertEquals(List.of("joy 1", "fear 0"), told());
    }

    @Test
    void whatIsUsedIsNotRemoved() {
        CommandRun.of("vocabulary", folder, "--remove", "joy").failedSaying("'joy' is used in 1 coding");
        assertEquals(List.of("joy 1", "fear 0"), told());
    }
}
