package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final Coder ANNA = new Coder("Anna");
    private static final FindingKey CONCERN =
            new FindingKey("erratum", new ClipId("a"), "apex=", "The sheet gives no apex.");
    private final Project project = Project.empty("test")
            .withClips(List.of(clip("a"), clip("b"), clip("c")))
            .with(decision(1));

    private static Decision decision(long second) {
        return new Decision(CONCERN, Decision.Outcome.REJECTED, List.of(), "", ANNA, Instant.ofEpochSecond(second));
    }

    static Clip clip(String id) {
        Coding given = Coding.empty(Coder.DATASET).with(Marks.of(1, 5, 9)).revisedBy(Coder.DATASET, Instant.EPOCH);
        return new Clip(
                new ClipId(id),
                new SubjectId("s1"),
                "",
                new Media.ImageFolder(id),
                FrameNumbers.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
                new FrameRate(200),
                List.of(given),
                null);
    }

    static Coding byAnna(long apex) {
        return Coding.empty(ANNA).with(Marks.of(1, apex, 9)).revisedBy(ANNA, Instant.ofEpochSecond(apex));
    }

    @Test
    void everyEditIsUndoneByItsInverse() {
        List<Edit> edits = List.of(
                new Edit.PutCoding(new ClipId("b"), byAnna(6)),
                new Edit.RemoveCoding(new ClipId("b"), Coder.DATASET),
                new Edit.RemoveCoding(new ClipId("b"), ANNA),
                new Edit.PutClips(List.of(clip("d"), clip("b").with(byAnna(3)))),
                new Edit.RemoveClips(List.of(new ClipId("b"))),
                new Edit.Relink(new ClipId("c"), new Media.VideoFile("c.mp4")),
                new Edit.SetClasses(new Vocabulary(List.of("x")), Protocol.identity("p", List.of("x"))),
                new Edit.SetOwnProtocols(List.of(Protocol.identity("p", List.of("x")))),
                new Edit.SetSheets(List.of(new ImportedSheet("table", "a.csv", "0".repeat(64), 3))),
                new Edit.Decide(decision(2)),
                new Edit.WithdrawDecision(CONCERN),
                new Edit.WithdrawDecision(new FindingKey("gap", null, "7", "never decided")),
                new Edit.Composite(List.of(
                        new Edit.Decide(decision(3)),
                        new Edit.PutClips(List.of(clip("d"))),
                        new Edit.PutCoding(new ClipId("d"), byAnna(6)),
                        new Edit.SetSheets(List.of(new ImportedSheet("table", "a.csv", "0".repeat(64), 1))),
                        new Edit.RemoveClips(List.of(new ClipId("a"))))));
        for (Edit edit : edits) {
            Project after = edit.applyTo(project);
            for (Edit inverse : edit.inverse(project)) {
                after = inverse.applyTo(after);
            }
            assertEquals(project, after, () -> "undoing " + edit);
        }
    }

    @Test
    void anEditAppliedTwiceIsAnEditAppliedOnce() {
        Edit edit = new Edit.PutCoding(new ClipId("a"), byAnna(6));
        assertEquals(edit.applyTo(project), edit.applyTo(edit.applyTo(project)));
    }

    @Test
    void anUnknownClipIsNamed() {
        Edit edit = new Edit.PutCoding(new ClipId("zz"), byAnna(6));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> edit.applyTo(project));
        assertEquals("the project has no clip zz", e.getMessage());
    }

    @Test
    void twoClipsOfOneNameAreRefused() {
        List<Clip> twice = List.of(clip("a"), clip("a"));
        assertThrows(IllegalArgumentException.class, () -> project.withClips(twice));
    }
}
