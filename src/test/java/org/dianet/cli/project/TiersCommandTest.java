package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dianet.cli.CommandRun;
import org.dianet.pipeline.TestClips;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiersCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aProjectWithThreeTiers() throws IOException {
        new JsonProjectStore().create(folder, TestClips.project(TestClips.clip("a"), TestClips.clip("b")));
        CommandRun.of("tiers", folder, "--list", "gaze=away, towards", "--number", "valence", "--text", "context")
                .succeeded();
    }

    private JsonObject tier(int place) {
        return CommandRun.of("tiers", folder, "--json")
                .json()
                .getAsJsonArray("tiers")
                .get(place)
                .getAsJsonObject();
    }

    private void said(String... values) {
        Object[] start = {"annotate", folder, "--clip", "a", "--coder", "Ana"};
        Object[] all = Arrays.copyOf(start, start.length + 2 * values.length);
        for (int i = 0; i < values.length; i++) {
            all[start.length + 2 * i] = "--value";
            all[start.length + 2 * i + 1] = values[i];
        }
        CommandRun.of(all).succeeded();
    }

    @Test
    void valuesAreCodedAndCounted() {
        said("gaze=away", "valence=2,50", "context=looks at Bo");
        assertEquals(1, tier(0).getAsJsonObject("values").get("away").getAsInt());
        assertEquals(0, tier(0).getAsJsonObject("values").get("towards").getAsInt());
        assertEquals(1, tier(1).get("codings").getAsInt());
        assertEquals(1, tier(2).get("codings").getAsInt());
        said("gaze=");
        assertEquals(0, tier(0).get("codings").getAsInt());
    }

    @Test
    void valuesOutsideTheTierAreRefused() {
        CommandRun.of("annotate", folder, "--clip", "a", "--coder", "Ana", "--value", "gaze=up")
                .failedSaying("gaze has no value 'up'", "away, towards");
        CommandRun.of("annotate", folder, "--clip", "a", "--coder", "Ana", "--value", "valence=much")
                .failedSaying("valence takes a number");
        CommandRun.of("annotate", folder, "--clip", "a", "--coder", "Ana", "--value", "gase=up")
                .failedSaying("no tier gase", "Did you mean gaze?");
    }

    @Test
    void aUsedTierIsRemovedOnlyOnRequest() {
        said("gaze=away");
        CommandRun.of("tiers", folder, "--remove", "gaze").failedSaying("1 coding by Ana", "--with-values");
        CommandRun.of("tiers", folder, "--remove", "gaze", "--with-values").succeeded();
        assertEquals("context", tier(0).get("tier").getAsString());
    }

    @Test
    void valuesAreRenamedWhereTheyAreSaid() {
        said("gaze=away");
        CommandRun.of("tiers", folder, "--tier", "gaze", "--rename-value", "away=averted", "--add-value", "down")
                .succeeded();
        assertEquals(1, tier(0).getAsJsonObject("values").get("averted").getAsInt());
        CommandRun.of("tiers", folder, "--add-value", "x").wrongUsageSaying("--tier");
        CommandRun.of("tiers", folder, "--tier", "gaze").wrongUsageSaying("--add-value");
    }

    /// A table of all columns has one for each tier, empty where nothing was said.
    @Test
    void theTableHasAColumnForEachTier() throws IOException {
        said("gaze=away", "valence=-1.5");
        Path table = folder.resolve("out.csv");
        CommandRun.of("export", folder, "--format", "csv", "--out", table).succeeded();
        List<String> lines = Files.readAllLines(table);
        assertEquals(
                "tier_gaze,tier_context,tier_valence",
                lines.getFirst().substring(lines.getFirst().indexOf("tier_")));
        assertEquals("away,,-1.5", lines.get(1).substring(lines.get(1).length() - "away,,-1.5".length()));
    }
}
