package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.storage.json.JsonProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coders, decisions, further expressions, merging and versions as scripts use them.
@Tag("slow")
class CoderCommandsTest {
    @TempDir
    Path root;

    private TableProject project;

    @BeforeEach
    void create() throws IOException {
        project = TableProject.in(root.resolve("project"));
    }

    private static Clip stored(Path folder, String id) throws IOException {
        return new JsonProjectStore()
                .open(folder)
                .project()
                .clip(new ClipId(id))
                .orElseThrow();
    }

    @Test
    void twoCodersStartEmptyAndAnAdjudicatorDecides() throws IOException {
        for (String coder : List.of("A", "B")) {
            long apex = coder.equals("A") ? 14 : 17;
            JsonObject own = CommandRun.of(
                            "annotate",
                            project.folder(),
                            "--clip",
                            "moving",
                            "--onset",
                            12,
                            "--apex",
                            apex,
                            "--offset",
                            19,
                            "--emotion",
                            "disgust",
                            "--confidence",
                            "apex=1",
                            "--coder",
                            coder,
                            "--own",
                            "--json")
                    .json();
            assertEquals(apex, own.get("apex").getAsLong());
            assertTrue(own.get("actionUnits").isJsonNull(), "the sheet's units were not taken over");
        }
        assertEquals(
                15, stored(project.folder(), "moving").coding().marks().apex().value());
        CommandRun.of("adjudicate", project.folder(), "--average", "A,B", "--coder", "C", "--json")
                .json();
        Clip decided = stored(project.folder(), "moving");
        assertEquals(15, decided.coding().marks().apex().value());
        assertEquals(12, decided.coding().marks().onset().value());
        assertEquals(new Coder("C"), decided.coding().author());
        CommandRun.of("adjudicate", project.folder(), "--clip", "moving", "--take", "B", "--coder", "C", "--json")
                .json();
        assertEquals(
                17, stored(project.folder(), "moving").coding().marks().apex().value());
        CommandRun.of("adjudicate", project.folder(), "--clip", "moving", "--reopen", "--coder", "C", "--json")
                .json();
        assertEquals(Coder.DATASET, stored(project.folder(), "moving").coding().coder());
    }

    private void code(String coder, long apex, String emotion) {
        CommandRun.of(
                        "annotate",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--onset",
                        12,
                        "--apex",
                        apex,
                        "--offset",
                        19,
                        "--emotion",
                        emotion,
                        "--coder",
                        coder,
                        "--own",
                        "--json")
                .json();
    }

    /// As after blind coding of a recording, where each coder adds a clip for an event.
    @Test
    void codingsOfOneEventInClipsOfTheirOwnAreJoined() throws IOException {
        code("A", 14, "disgust");
        CommandRun.of(
                        "annotate",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--new-expression",
                        "--onset",
                        13,
                        "--apex",
                        15,
                        "--offset",
                        19,
                        "--emotion",
                        "surprise",
                        "--coder",
                        "B",
                        "--own")
                .succeeded();
        CommandRun.of("adjudicate", project.folder(), "--join", "--clip", "moving")
                .wrongUsageSaying("--join", "--clip");
        assertEquals(
                1,
                CommandRun.of("adjudicate", project.folder(), "--join", "--json")
                        .json()
                        .get("joined")
                        .getAsInt());
        assertEquals(
                Marks.of(13, 15, 19),
                stored(project.folder(), "moving")
                        .codingBy(new Coder("B"))
                        .orElseThrow()
                        .marks());
        assertEquals(
                "0 codings put to the overlapping event of another coder.",
                CommandRun.of("adjudicate", project.folder(), "--join")
                        .succeeded()
                        .out()
                        .strip());
    }

    @Test
    void aDecisionTakesMarksFromOneTheEmotionFromAnotherAndAValueOfItsOwn() throws IOException {
        code("A", 14, "disgust");
        code("B", 17, "surprise");
        CommandRun.of(
                        "adjudicate",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--from",
                        "marks=A,emotion=B",
                        "--set",
                        "apex=16",
                        "--coder",
                        "C",
                        "--json")
                .json();
        Coding decided = stored(project.folder(), "moving").coding();
        assertEquals(Marks.of(12, 16, 19), decided.marks());
        assertEquals("surprise", decided.emotion());
        assertEquals(
                new Resolution(new Coder("C"), AdjudicationOutcome.COMBINED, List.of(new Coder("A"), new Coder("B"))),
                decided.origin().resolution());
    }

    @Test
    void partsThatCannotBeAreRefusedInOneSentence() {
        code("A", 14, "disgust");
        code("B", 17, "surprise");
        Object[] start = {"adjudicate", project.folder(), "--clip", "moving", "--coder", "C"};
        CommandRun.of(with(start, "--from", "marks=A", "--set", "apex=99999"))
                .failedSaying("The apex: clip moving has no frame 99999.");
        CommandRun.of(with(start, "--from", "marks=A,emotion=Zed")).failedSaying("Zed");
        CommandRun.of(with(start, "--from", "mouth=A")).wrongUsageSaying("A part is onset, apex, offset, marks");
        CommandRun.of(with(start, "--take", "A", "--set", "apex=14")).wrongUsageSaying("--set needs --from");
        CommandRun.of(with(start, "--from", "emotion=A", "--set", "marks=14")).wrongUsageSaying("one mark");
    }

    private static Object[] with(Object[] start, Object... more) {
        return Stream.concat(Arrays.stream(start), Arrays.stream(more)).toArray();
    }

    @Test
    void whoeverDecidesAboutTheirOwnCodingSaysWhy() throws IOException {
        code("A", 14, "disgust");
        code("B", 17, "disgust");
        CommandRun.of("adjudicate", project.folder(), "--clip", "moving", "--take", "B", "--coder", "A")
                .failedSaying("A's own", "note");
        CommandRun.of(
                        "adjudicate",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--take",
                        "B",
                        "--coder",
                        "A",
                        "--note",
                        "14 was a blink",
                        "--json")
                .json();
        assertEquals(
                "14 was a blink", stored(project.folder(), "moving").coding().note());
    }

    @Test
    void whoeverDidNotCodeCannotBeTaken() {
        CommandRun.of("adjudicate", project.folder(), "--clip", "moving", "--take", "Zed", "--coder", "C")
                .failedSaying("moving", "Zed", "dataset");
    }

    @Test
    void aFurtherExpressionSharesTheFrames() throws IOException {
        JsonObject fresh = CommandRun.of(
                        "annotate",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--new-expression",
                        "--apex",
                        18,
                        "--coder",
                        "A",
                        "--json")
                .json();
        assertEquals("moving-e2", fresh.get("id").getAsString());
        assertEquals(18, fresh.get("apex").getAsLong());
        Clip first = stored(project.folder(), "moving");
        Clip second = stored(project.folder(), "moving-e2");
        assertEquals(first.media(), second.media());
        assertEquals(first.frames(), second.frames());
        assertEquals(15, first.coding().marks().apex().value());
    }

    @Test
    void copiesThatDivergedMergeTheSameInBothOrdersAndNothingIsLost() throws IOException {
        annotate(project.folder(), "A", 14);
        Path other = root.resolve("other");
        copy(project.folder(), other);
        annotate(project.folder(), "A", 16);
        annotate(other, "A", 13);
        annotate(other, "B", 17);
        Path here = root.resolve("here");
        Path there = root.resolve("there");
        copy(project.folder(), here);
        copy(other, there);
        JsonObject merged =
                CommandRun.of("merge", here, "--from", other, "--json").json();
        CommandRun.of("merge", there, "--from", project.folder(), "--json").json();
        assertEquals("moving", merged.getAsJsonArray("conflicts").get(0).getAsString());
        Clip clip = stored(here, "moving");
        assertEquals(
                new JsonProjectStore().open(there).project(),
                new JsonProjectStore().open(here).project());
        assertEquals(
                13, clip.codingBy(new Coder("A")).orElseThrow().marks().apex().value());
        assertEquals(16, clip.conflicts().getFirst().marks().apex().value());
        assertEquals(
                17, clip.codingBy(new Coder("B")).orElseThrow().marks().apex().value());
        JsonObject versions = CommandRun.of("versions", here, "--json").json();
        assertTrue(versions.getAsJsonArray("versions").size() >= 1);
        CommandRun.of("versions", here, "--restore", 1, "--json").json();
        assertEquals(
                new JsonProjectStore().open(project.folder()).project(),
                new JsonProjectStore().open(here).project());
    }

    private static void annotate(Path folder, String coder, long apex) {
        CommandRun.of("annotate", folder, "--clip", "moving", "--apex", apex, "--coder", coder, "--own", "--json")
                .json();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
