package org.dianet.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.cli.CommandRun;
import org.dianet.cli.TableProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table of clips with columns for tiers, as an export has them.
class TiersFromTableTest {
    @TempDir
    Path root;

    private Path media;

    @BeforeEach
    void pictures() throws IOException {
        TableProject.in(root);
        media = root.resolve("media");
    }

    private Path table(String... rows) throws IOException {
        return Files.writeString(
                media.resolve("tiers.csv"),
                "clip,subject,media,onset,apex,offset,emotion,fps,tier_gaze,tier_valence felt\n"
                        + String.join("\n", rows) + "\n");
    }

    private CommandRun imported(Path table, String project) {
        return CommandRun.of(
                "import", "--dataset", "table", "--sheet", table, "--media", media, "--project", root.resolve(project));
    }

    private JsonObject clip(String project, int place) {
        return CommandRun.of("clips", root.resolve(project), "--json")
                .json()
                .getAsJsonArray("clips")
                .get(place)
                .getAsJsonObject();
    }

    @Test
    void aTableBringsItsTiersAndAnExportOfThemComesBack() throws IOException {
        imported(
                        table(
                                "moving,s1,moving,12,15,19,disgust,100,away,\"2,50\"",
                                "still,s2,still,11,14,20,surprise,100,,-1"),
                        "a")
                .succeeded();
        assertEquals(
                "{\"gaze\":\"away\",\"valence felt\":\"2.5\"}",
                clip("a", 0).get("tiers").toString());
        assertEquals("{\"valence felt\":\"-1\"}", clip("a", 1).get("tiers").toString());
        List<String> kinds =
                CommandRun.of("tiers", root.resolve("a"), "--json").json().getAsJsonArray("tiers").asList().stream()
                        .map(tier -> tier.getAsJsonObject().get("kind").getAsString())
                        .toList();
        assertEquals(List.of("list", "number"), kinds);
        Path out = media.resolve("out.csv");
        CommandRun.of("export", root.resolve("a"), "--format", "csv", "--out", out)
                .succeeded();
        // The export counts paths from the project, the import from the media folder.
        Files.writeString(out, Files.readString(out).replaceAll("\\.\\./media/", ""));
        imported(out, "b").succeeded();
        assertEquals(clip("a", 0).get("tiers"), clip("b", 0).get("tiers"));
        assertEquals(clip("a", 1).get("tiers"), clip("b", 1).get("tiers"));
    }

    /// Remarks of a free text need not fit into a list, codes keep their zeros, a blank in a heading costs nothing.
    @Test
    void longTextsAndCodesComeInAsTheyAre() throws IOException {
        String remark = "looks at the other person, ".repeat(5).strip();
        Path table = table("moving,s1,moving,12,15,19,disgust,100,\"" + remark + "\",007");
        Files.writeString(table, Files.readString(table).replace("tier_gaze", "tier_ gaze"));
        imported(table, "a").succeeded();
        assertEquals(
                "{\"gaze\":\"" + remark + "\",\"valence felt\":\"007\"}",
                clip("a", 0).get("tiers").toString());
    }

    @Test
    void aValueThatTheTierCannotHaveStopsTheImport() throws IOException {
        CommandRun.of("tiers", root.resolve("project"), "--number", "gaze").succeeded();
        imported(table("moving,s1,moving,12,15,19,disgust,100,away,1"), "project")
                .failedSaying("tiers.csv, column tier_gaze", "takes a number", "Nothing was imported");
    }

    /// None of two columns is the right one, in whichever case or form they are written.
    @Test
    void twoColumnsOfOneTierAreRefused() throws IOException {
        String row = "moving,s1,moving,12,15,19,disgust,100,away,1";
        for (String second : List.of("tier_gaze", "tier_ gaze", "tier_GAZE")) {
            Path table = table(row);
            Files.writeString(table, Files.readString(table).replace("tier_valence felt", second));
            imported(table, "a")
                    .failedSaying("tiers.csv has two columns for one tier", "I (tier_gaze)", "J (" + second + ")");
        }
        Path table = table(row);
        Files.writeString(
                table,
                Files.readString(table)
                        .replace("tier_gaze", "tier_caf\u00e9")
                        .replace("tier_valence felt", "tier_Cafe\u0301"));
        imported(table, "a").failedSaying("two columns for one tier", "I (tier_caf\u00e9)");
    }

    @Test
    void aColumnThatIsAlmostATierOfTheProjectMakesNoSecondTier() throws IOException {
        CommandRun.of("tiers", root.resolve("project"), "--text", "Gaze").succeeded();
        imported(table("moving,s1,moving,12,15,19,disgust,100,away,1"), "project")
                .failedSaying("column tier_gaze", "There is a tier Gaze already", "Nothing was imported");
    }

    @Test
    void aListGetsTheValuesThatAreNewToIt() throws IOException {
        CommandRun.of("tiers", root.resolve("project"), "--list", "gaze=towards")
                .succeeded();
        imported(table("moving,s1,moving,12,15,19,disgust,100,away,1"), "project")
                .succeeded();
        assertEquals(
                "{\"towards\":0,\"away\":1}",
                CommandRun.of("tiers", root.resolve("project"), "--json")
                        .json()
                        .getAsJsonArray("tiers")
                        .get(0)
                        .getAsJsonObject()
                        .get("values")
                        .toString());
    }
}
