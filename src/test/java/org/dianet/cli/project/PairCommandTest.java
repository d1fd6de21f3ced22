package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.cli.CommandRun;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairCommandTest {
    @TempDir
    Path folder;

    /// Two clips of one recording, one of another, and one without a known rate.
    @BeforeEach
    void aProject() throws IOException {
        Project first = TestClips.project(TestClips.clip("a"), TestClips.clip("b"));
        Clip further = Expressions.next(first, first.clips().getFirst());
        Clip unknown = TestClips.clip("c").withTimes(Optional.empty());
        new JsonProjectStore()
                .create(folder, TestClips.project(TestClips.clip("a"), TestClips.clip("b"), further, unknown));
    }

    private JsonObject only(Object... words) {
        return CommandRun.of(words).json().getAsJsonArray("pairs").get(0).getAsJsonObject();
    }

    /// The clips have 200 frames a second, numbered from 100.
    @Test
    void twoFramesOrAnOffsetPairRecordingsAndTheLastSayCounts() {
        JsonObject pair =
                only("pair", folder, "--clip", "a", "--with", "b", "--frames", "100,120", "--coder", "Ana", "--json");
        assertEquals(100, pair.get("offset").getAsDouble(), 1e-9);
        assertEquals("hand", pair.get("basis").getAsString());
        // Another event of the recording has the same pair.
        pair = only("pair", folder, "--clip", "a-e2", "--with", "b", "--offset", "-12.5", "--coder", "Ana", "--json");
        assertEquals(-12.5, pair.get("offset").getAsDouble());
        assertEquals(
                1,
                CommandRun.of("pair", folder, "--json")
                        .json()
                        .getAsJsonArray("pairs")
                        .size());
        CommandRun.of("pair", folder, "--clip", "a", "--remove").succeeded();
        assertEquals(
                0,
                CommandRun.of("pair", folder, "--json")
                        .json()
                        .getAsJsonArray("pairs")
                        .size());
    }

    @Test
    void whatCannotBePairedIsSaid() {
        CommandRun.of("pair", folder, "--clip", "a", "--with", "a-e2", "--offset", "0")
                .failedSaying("a and a-e2", "same recording");
        CommandRun.of("pair", folder, "--clip", "a", "--with", "c", "--offset", "0")
                .failedSaying("frame rate of clip c", "not known");
        CommandRun.of("pair", folder, "--clip", "a", "--with", "b", "--frames", "1,120")
                .failedSaying("no frame 1");
        CommandRun.of("pair", folder, "--clip", "a", "--remove").failedSaying("no second recording");
        CommandRun.of("pair", folder, "--clip", "a", "--with", "b").wrongUsageSaying("--offset");
        CommandRun.of("pair", folder, "--with", "b", "--offset", "1").wrongUsageSaying("--clip");
        // What is asked for and not done is said.
        for (String alone : List.of("--clap", "--keep")) {
            CommandRun.of("pair", folder, "--clip", "a", alone).wrongUsageSaying("--with");
        }
        CommandRun.of("pair", folder, "--clip", "a").wrongUsageSaying("--with");
        CommandRun.of("pair", folder, "--clip", "a", "--with", "b", "--frames", "100,101,102,103")
                .wrongUsageSaying("two numbers");
        CommandRun.of("pair", folder, "--clip", "a", "--with", "b", "--offset", "1", "--keep")
                .wrongUsageSaying("--clap");
    }
}
