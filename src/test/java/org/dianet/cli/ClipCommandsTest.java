package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import`, `clips`, `annotate`, `doctor` and `export`.
class ClipCommandsTest {
    @TempDir
    private Path root;

    private TableProject project;

    @BeforeEach
    void imported() throws Exception {
        project = TableProject.in(root);
    }

    @Test
    void importOfATableCountsClassesAndSubjects() {
        JsonObject report = project.report();
        assertEquals(2, report.get("added").getAsInt());
        assertEquals("{\"disgust\":1,\"surprise\":1}", report.get("classes").toString());
        assertEquals("{\"s1\":1,\"s2\":1}", report.get("subjects").toString());
        assertEquals(64, report.get("sha256").getAsString().length());
        assertTrue(report.getAsJsonArray("problems").isEmpty());
    }

    @Test
    void aFreshProjectHoldsNothingButItself() throws Exception {
        try (var files = Files.list(project.folder())) {
            assertEquals(
                    List.of("project.json"),
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        }
    }

    @Test
    void clipsHaveOriginalNumbers() {
        JsonObject clip = clip(0);
        assertEquals(
                Set.of(
                        "id",
                        "subject",
                        "media",
                        "fps",
                        "firstFrame",
                        "lastFrame",
                        "onset",
                        "apex",
                        "offset",
                        "emotion",
                        "actionUnits",
                        "tiers",
                        "state",
                        "coder",
                        "coders",
                        "excluded",
                        "conflicts"),
                clip.keySet());
        assertEquals("moving", clip.get("id").getAsString());
        assertEquals(100, clip.get("fps").getAsDouble());
        assertEquals(11, clip.get("firstFrame").getAsLong());
        assertEquals(20, clip.get("lastFrame").getAsLong());
        assertEquals(15, clip.get("apex").getAsLong());
        assertEquals("4+7", clip.get("actionUnits").getAsString());
    }

    @Test
    void annotateIsThereAtTheNextStart() {
        JsonObject changed = CommandRun.of(
                        "annotate", project.folder(), "--clip", "moving", "--apex", 16, "--coder", "A", "--json")
                .json();
        assertEquals(16, changed.get("apex").getAsLong());
        assertEquals(16, clip(0).get("apex").getAsLong());
        assertEquals("A", clip(0).get("coder").getAsString());
    }

    @Test
    void anApexAfterTheOffsetIsRefusedAndNothingChanges() {
        CommandRun.of("annotate", project.folder(), "--clip", "moving", "--apex", 20, "--coder", "A")
                .failedSaying("apex", "20", "offset", "19");
        assertEquals(15, clip(0).get("apex").getAsLong());
    }

    @Test
    void aPhaseOutsideTheClipIsRefused() {
        CommandRun.of("annotate", project.folder(), "--clip", "moving", "--onset", 3, "--coder", "A")
                .failedSaying("no frame 3", "11");
    }

    @Test
    void annotatingNothingIsWrongUsage() {
        CommandRun.of("annotate", project.folder(), "--clip", "moving").wrongUsageSaying("--onset");
    }

    @Test
    void anUnknownClipIsNamed() {
        CommandRun.of("annotate", project.folder(), "--clip", "nobody", "--apex", 15, "--coder", "A")
                .failedSaying("nobody");
    }

    @Test
    void doctorFindsAMissingImage() throws Exception {
        Files.delete(project.image("moving", 14));
        JsonObject found = CommandRun.of("doctor", project.folder(), "--json").json();
        assertEquals(2, found.get("clips").getAsInt());
        assertTrue(mentions(found.getAsJsonArray("findings"), "moving", "14"), found.toString());
    }

    @Test
    void aCutImageIsFoundWithoutDecoding() throws Exception {
        Path image = project.image("still", 13);
        byte[] whole = Files.readAllBytes(image);
        Files.write(image, java.util.Arrays.copyOf(whole, whole.length - 30));
        JsonObject quick = CommandRun.of("doctor", project.folder(), "--json").json();
        assertTrue(mentions(quick.getAsJsonArray("findings"), "still", "13"), quick.toString());
    }

    @Test
    void exportHasNumbersAndMilliseconds() throws Exception {
        Path file = root.resolve("out.csv");
        JsonObject json = CommandRun.of("export", project.folder(), "--format", "csv", "--out", file, "--json")
                .json();
        assertEquals(2, json.get("codings").getAsInt());
        List<String> lines = Files.readAllLines(file);
        assertEquals(3, lines.size());
        List<String> header = List.of(lines.getFirst().split(","));
        List<String> moving = List.of(lines.get(1).split(","));
        assertEquals("15", moving.get(header.indexOf("apex")));
        // frame 15 is the fifth of a clip that starts at 11, at 100 frames a second
        assertEquals(40, Double.parseDouble(moving.get(header.indexOf("apex_ms"))));
    }

    @Test
    void exportIsNarrowedToClipsCodersAndColumns() throws Exception {
        Path file = root.resolve("some.csv");
        CommandRun.of(
                        "export",
                        project.folder(),
                        "--format",
                        "csv",
                        "--out",
                        file,
                        "--clip",
                        "moving",
                        "--clip",
                        "still",
                        "--coder",
                        "dataset",
                        "--columns",
                        "apex,clip",
                        "--json")
                .json();
        assertEquals("clip,apex", Files.readAllLines(file).getFirst());
        assertEquals("moving,15", Files.readAllLines(file).get(1));
        CommandRun.of("export", project.folder(), "--format", "eaf", "--out", root.resolve("e"), "--columns", "clip")
                .wrongUsageSaying("--columns is for --format csv and xlsx");
        CommandRun.of("export", project.folder(), "--format", "csv", "--out", file, "--columns", "clip,apx")
                .failedSaying("There is no column 'apx'", "Did you mean apex?");
    }

    @Test
    void curvesAreOfTheFaceThatIsNamed() throws Exception {
        Path file = Files.writeString(
                root.resolve("two.csv"), "frame, face_id, success, AU12_r\n1, 0, 1, 0.5\n1, 1, 1, 4\n2, 0, 1, 0.5\n");
        JsonObject usual = CommandRun.of(
                        "import-curves", project.folder(), "--clip", "moving", "--from", file, "--json")
                .json();
        assertEquals("0", usual.get("face").getAsString());
        JsonObject other = CommandRun.of(
                        "import-curves", project.folder(), "--clip", "moving", "--from", file, "--face", "1", "--json")
                .json();
        assertEquals("1", other.get("face").getAsString());
        assertEquals(1, other.get("frames").getAsInt());
        assertTrue(Files.readString(project.folder().resolve("curves.json")).contains("\"face\": \"1\""));
        CommandRun.of("import-curves", project.folder(), "--clip", "moving", "--from", file, "--face", "7")
                .failedSaying("there is no face 7; there are face 0 in 2, face 1 in 1");
        Path named = Files.copy(file, root.resolve("moving.csv"));
        assertEquals(
                "moving",
                CommandRun.of("import-curves", project.folder(), "--from", named, "--json")
                        .json()
                        .get("clip")
                        .getAsString());
        CommandRun.of("import-curves", project.folder(), "--from", file)
                .failedSaying("the project has no clip and no recording named two.csv", "Name the clip");
    }

    @Test
    void anUnknownFormatIsWrongUsage() {
        CommandRun.of("export", project.folder(), "--format", "pdf", "--out", root.resolve("x"))
                .wrongUsageSaying("--format", "pdf");
    }

    private JsonObject clip(int index) {
        return CommandRun.of("clips", project.folder(), "--json")
                .json()
                .getAsJsonArray("clips")
                .get(index)
                .getAsJsonObject();
    }

    private static boolean mentions(JsonArray findings, String clip, String number) {
        return findings.asList().stream()
                .map(f -> JsonParser.parseString(f.toString()).getAsJsonObject())
                .anyMatch(f -> f.get("clip").toString().contains(clip)
                        && (f.get("where").toString() + f.get("what")).contains(number));
    }
}
