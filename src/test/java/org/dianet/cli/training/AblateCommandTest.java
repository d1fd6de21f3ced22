package org.dianet.cli.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.cli.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class AblateCommandTest {
    private static final String GRID = """
            {"name": "inputs & more", "reference": "dual",
             "rows": [{"name": "dual", "printed": {"CASME-II": 70.0}},
                      {"name": "full", "set": {"input": "full"}},
                      {"name": "leaky", "set": {"stop": {"rule": "test-subject-leak"}}}]}
            """;

    @TempDir
    private Path folder;

    private Path project;
    private Path grid;

    @BeforeEach
    void makeProject() throws IOException {
        project = folder.resolve("project");
        CommandRun.of(
                        "synth",
                        "--out",
                        project,
                        "--subjects",
                        3,
                        "--clips-per-subject",
                        3,
                        "--size",
                        64,
                        "--frames",
                        20)
                .succeeded();
        grid = Files.writeString(folder.resolve("grid.json"), GRID);
    }

    private CommandRun ablate(Path out, Object... more) {
        Object[] first = {"ablate", project, "--grid", grid, "--out", out, "--epochs", 2, "--threads", 1, "--seed", 1};
        Object[] arguments = new Object[first.length + more.length];
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void everyRowStandsInEveryTableAndALeakIsMarked() throws Exception {
        Path out = folder.resolve("out");
        JsonObject json = ablate(out, "--seed", 2, "--workers", 1, "--json").json();
        JsonArray rows = json.getAsJsonArray("rows");
        assertEquals(4, rows.size());
        assertTrue(rows.get(0).getAsJsonObject().get("comparison").isJsonNull());
        JsonObject leaky = rows.get(2).getAsJsonObject();
        assertFalse(leaky.getAsJsonObject("scores").get("comparable").getAsBoolean());
        assertFalse(leaky.getAsJsonObject("comparison").get("comparable").getAsBoolean());
        for (JsonObject row : new JsonObject[] {rows.get(1).getAsJsonObject(), leaky}) {
            double p = row.getAsJsonObject("comparison")
                    .getAsJsonObject("permutation")
                    .get("uf1")
                    .getAsDouble();
            assertTrue(row.get("pHolm").getAsDouble() >= p);
            assertEquals(2, row.getAsJsonObject("comparison").get("seeds").getAsInt());
        }
        String csv = Files.readString(out.resolve("table.csv"));
        assertEquals(7, csv.lines().count(), csv);
        assertTrue(csv.lines().anyMatch(line -> line.startsWith("leaky,complete,no,2,")), csv);
        assertTrue(csv.lines().anyMatch(line -> line.startsWith("dual,complete,yes,2,")), csv);
        assertTrue(csv.contains("70.00"));
        assertTrue(Files.readString(out.resolve("table.html")).contains("leaky (NOT COMPARABLE)"));
        assertTrue(Files.readString(out.resolve("table.html")).contains("inputs &amp; more"));
        String svg = Files.readString(out.resolve("table.svg"));
        assertTrue(svg.contains("leaky (NOT COMPARABLE)") && svg.contains("inputs &amp; more"), svg);
        String tex = Files.readString(out.resolve("table.tex"));
        assertTrue(tex.contains("leaky (NOT COMPARABLE)") && tex.contains("inputs \\& more"), tex);
        // The leaky row keeps one epoch of as many; all others share network, images and epochs too.
        String basis =
                "9 clips of 3 subjects, seeds 1, 2; 5 classes, class protocol “synthetic, 5 classes”; small network, images of 96 px, 2 epochs";
        assertTrue(tex.contains(" (" + basis + "). Fractions;"), tex);
        assertTrue(Files.readString(out.resolve("table.html")).contains(" · " + basis + " · compared with: dual"));
        theNumbersOfThePaperStandApart(Files.readString(out.resolve("table.html")), tex);
    }

    @Test
    void rowsThatWouldRestOnOtherClipsAreRefusedBeforeAnyTraining() throws Exception {
        Files.writeString(grid, """
                {"name": "lengths", "reference": "sums",
                 "rows": [{"name": "sums"},
                          {"name": "frames", "set": {"input": "full", "representation": "frame-sequence", "frames": 64}},
                          {"name": "repeated", "set": {"input": "full", "representation": "frame-sequence", "frames": 64,
                                                       "shortClips": "repeat"}}]}
                """);
        Path out = folder.resolve("out");
        ablate(out).failedSaying("The rows “sums” and “frames” would rest on different clips");
        ablate(out, "--preview").failedSaying("The rows “sums” and “frames” would rest on different clips");
        assertFalse(Files.exists(out));
    }

    /// They are of other clips; and all scores are fractions.
    private static void theNumbersOfThePaperStandApart(String html, String tex) {
        for (String text : new String[] {html, tex}) {
            assertEquals(1, text.split("CASME-II", -1).length - 1, "as a head of a table of its own");
            assertTrue(text.contains("not of the clips of "), text);
            assertTrue(text.contains("0.700") && !text.contains("70.00"), text);
        }
        assertTrue(html.indexOf("random guessing") < html.indexOf("CASME-II"), html);
        assertTrue(
                tex.contains("\\label{tab:synthetic-faces-inputs-more}")
                        && tex.contains("\\ref{tab:synthetic-faces-inputs-more}"),
                tex);
        assertEquals(2, tex.split("\\\\begin\\{table}", -1).length - 1, tex);
        assertTrue(tex.contains("\\begin{tabular}{lrrrrr}") && tex.contains("\\resizebox"), tex);
        assertEquals(
                tex.chars().filter(c -> c == '{').count(),
                tex.chars().filter(c -> c == '}').count());
    }

    @Test
    void anAblationIsNotOverwrittenButGoesOn() throws Exception {
        Path out = folder.resolve("out");
        ablate(out, "--workers", 1).succeeded();
        String before = Files.readString(out.resolve("table.csv"));
        ablate(out).failedSaying("already holds an ablation", "--resume");
        Path none = folder.resolve("nope");
        ablate(none, "--resume").failedSaying("There is no folder " + none + " to continue");
        assertFalse(Files.exists(none));
        Files.writeString(grid, GRID.replace("\"full\", \"set\"", "\"whole\", \"set\""));
        ablate(out, "--resume").failedSaying("has the rows [dual, full, leaky, linear baseline]", "grid.json");
        Files.writeString(grid, GRID);
        Files.delete(out.resolve("table.csv"));
        Files.delete(out.resolve("runs/02-full/predictions.csv"));
        ablate(out, "--workers", 1, "--resume").succeeded();
        assertEquals(before, Files.readString(out.resolve("table.csv")));
    }
}
