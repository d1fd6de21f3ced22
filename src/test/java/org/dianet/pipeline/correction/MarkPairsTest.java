package org.dianet.pipeline.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dianet.dataset.sheet.TableFiles;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.TestClips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkPairsTest {
    private static final Coder ANA = new Coder("Ana");

    @TempDir
    private Path folder;

    private static Clip clip(String id, Marks sheet, Marks ana) {
        return TestClips.clip(id)
                .with(Coding.empty(Coder.DATASET).with(sheet).withEmotion("x"))
                .with(Coding.empty(ANA).with(ana).withEmotion("y"));
    }

    private final Project project = TestClips.project(
            clip("moved", Marks.of(100, 120, 130), Marks.of(100, 122, 130)),
            clip("same", Marks.of(100, 110, 130), Marks.of(100, 110, 130)),
            clip(
                    "half",
                    Marks.of(100, 110, 130),
                    new Marks(null, Marks.of(0, 110, 0).apex(), null)),
            clip("elsewhere", Marks.of(100, 105, 110), Marks.of(112, 115, 118)),
            TestClips.clip("uncoded"),
            TestClips.clip("sheet only")
                    .with(Coding.empty(Coder.DATASET)
                            .with(Marks.of(100, 110, 130))
                            .withEmotion("x")));

    @Test
    void clipsWithBothMarksTakePartAndTheOthersAreCountedByReason() {
        FindMarks.Found found = new FindMarks(project).by(ANA);
        assertEquals(2, found.pairs().clips().size());
        // 121 is missing, so 122 is the frame after 120.
        assertEquals(1, found.pairs().clips().getFirst().apexOff());
        assertEquals("x", found.pairs().clips().getFirst().label());
        assertEquals(
                Map.of(
                        "no label", 1,
                        "no marks before", 1,
                        "the marks before are incomplete or wrong", 1,
                        "the marks before are of another event", 1),
                found.pairs().leftOut());
        assertTrue(found.pairs().leftOutSentence().orElseThrow().startsWith("4 clips do not take part: no label (1)"));
    }

    @Test
    void whoMarkedNothingOrEverythingAlikeIsRefused() {
        FindMarks find = new FindMarks(project);
        refused(() -> find.by(new Coder("Anna")), "nobody called Anna", "Ana, dataset", "Did you mean Ana?");
        refused(() -> find.by(Coder.DATASET), "the same in all");
        refused(find::firstCoded, "has known true marks", "--before", "--off");
        refused(() -> find.movedLikeCoders(1, 1), "No two people", "--off");
    }

    private static void refused(Runnable find, String... parts) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, find::run).getMessage());
        for (String part : parts) {
            assertTrue(said.contains(part), said);
        }
    }

    private FindMarks.Found listed(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("first.csv"), table);
        return new FindMarks(project).listed(new TableFiles(), file);
    }

    @Test
    void aTableOfMarksCanStandForACoder() throws IOException {
        FindMarks.Found found =
                listed("clip,onset,apex,offset\nmoved,100,img118.jpg,130\nsame,100,110,\nother,1,2,3\n");
        assertEquals(1, found.pairs().clips().size());
        assertEquals(-2, found.pairs().clips().getFirst().apexOff());
        assertEquals(1, found.pairs().leftOut().get("the marks before are incomplete or wrong"));
        assertTrue(found.notes().getFirst().contains("1 clip that the project does not have: other"));
    }

    @Test
    void aTableThatCannotBeReadIsRefusedWithItsRow() {
        Map.of(
                        "clip,onset,apex\nmoved,1,2\n", "missing: offset",
                        "clip,onset,apex,offset\nmoved,100,a lot,130\n",
                                "row 2: the apex “a lot” is not a frame number",
                        "clip,onset,apex,offset\nmoved,1,2,3\nmoved,1,2,3\n", "rows 2 and 3: both are about clip moved")
                .forEach((table, part) -> {
                    String said = String.valueOf(
                            assertThrows(IOException.class, () -> listed(table)).getMessage());
                    assertTrue(said.contains("first.csv") && said.contains(part), said);
                });
    }
}
