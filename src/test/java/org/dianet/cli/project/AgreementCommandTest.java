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

class AgreementCommandTest {
    @TempDir
    Path root;

    private Path project;

    @BeforeEach
    void twoCoders() throws IOException {
        project = TableProject.in(root).folder();
        code("A", "moving", 12, 16, 19, "disgust", "4C+7");
        code("B", "moving", 12, 14, 19, "disgust", "4D");
        code("A", "still", 12, 14, 20, "surprise", "1");
        code("B", "still", 12, 14, 20, "disgust", "1");
    }

    private void code(String coder, String clip, int onset, int apex, int offset, String emotion, String units) {
        CommandRun.of(
                        "annotate",
                        project,
                        "--clip",
                        clip,
                        "--coder",
                        coder,
                        "--onset",
                        onset,
                        "--apex",
                        apex,
                        "--offset",
                        offset,
                        "--emotion",
                        emotion,
                        "--au",
                        units)
                .succeeded();
    }

    @Test
    void figuresAsJson() {
        JsonObject json =
                CommandRun.of("agreement", project, "--coders", "A,B", "--json").json();
        JsonObject pair = json.getAsJsonArray("pairs").get(0).getAsJsonObject();
        assertEquals(2, pair.get("matchedByOverlap").getAsInt());
        // Units of moving: {4, 7} and {4}; of still: {1} and {1}.
        assertEquals(4 / 5.0, pair.getAsJsonObject("reliability").get("value").getAsDouble(), 1e-12);
        JsonObject apex = pair.getAsJsonObject("landmarks").getAsJsonObject("apex");
        // 16 and 14 differ by two frames at 100 a second, 14 and 14 by none.
        assertEquals(1, apex.getAsJsonObject("meanFrames").get("value").getAsDouble(), 1e-12);
        assertEquals(10, apex.get("meanMillis").getAsDouble(), 1e-12);
        assertEquals(.5, apex.getAsJsonObject("within1").get("value").getAsDouble(), 1e-12);
        assertEquals(1, apex.getAsJsonObject("within3").get("value").getAsDouble(), 1e-12);
        assertEquals("[\"disgust\",\"surprise\"]", pair.get("emotions").toString());
        assertEquals("[[1,0],[1,0]]", pair.get("confusion").toString());
        JsonObject intensity = pair.getAsJsonObject("intensity");
        assertEquals(1, intensity.get("n").getAsInt());
        assertEquals(0, intensity.get("value").getAsDouble(), 1e-12);
    }

    @Test
    void textHoldsAParagraphAndTheTableItsReasons() throws IOException {
        Path csv = root.resolve("agreement.csv");
        CommandRun run = CommandRun.of("agreement", project, "--coders", "A,B", "--csv", csv)
                .succeeded();
        assertTrue(
                run.out()
                        .contains(
                                "2 coders (A and B) coded 2 clips of 2 recordings (100 frames per second). Events were matched one to"
                                        + " one by temporal overlap (intersection over union of at least 0.5), then by a common"
                                        + " mark at most 5 frames apart; unmatched events were not used in any other figure."),
                run.out());
        assertTrue(run.out().contains("The apex differed by a mean of 1.00 [0.00, 2.00] frames (10.0 ms;"), run.out());
        assertTrue(
                Files.readString(csv)
                        .contains(
                                "κ of AU 1,\"A, B\",1.000000,,,2,,"
                                        + "\"Cohen's κ of marked or not in 2 matched events: 1 both, 0 only A, 0 only B, 1 neither."),
                Files.readString(csv));
    }

    @Test
    void aCoderWhoCodedNothingIsNamed() {
        CommandRun.of("agreement", project, "--coders", "A,Bb")
                .failedSaying(
                        "No clip is coded by Bb; there are codings by A, B, adjudicated, dataset. Did you mean B?");
    }

    @Test
    void oneCoderIsNoComparison() {
        CommandRun.of("agreement", project, "--coders", "A").wrongUsageSaying("Agreement needs at least two coders.");
        CommandRun.of("agreement", project, "--coders", "A,A").wrongUsageSaying("A coder is named twice.");
    }
}
