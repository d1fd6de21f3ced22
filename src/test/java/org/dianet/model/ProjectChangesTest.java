package org.dianet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Decision.Outcome;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.Project;
import org.dianet.model.project.ProjectChanges;
import org.junit.jupiter.api.Test;

/// What else than a coding was changed, each thing in its own words.
class ProjectChangesTest {
    private static final Clip CLIP = new Clip(
            new ClipId("c1"),
            new SubjectId("s1"),
            "",
            new Media.ImageFolder("clips/c1"),
            FrameNumbers.of(1, 2, 3),
            new FrameRate(100),
            List.of(),
            null);

    private static List<String> after(Clip changed) {
        Project before = Project.empty("p").withClips(List.of(CLIP));
        return ProjectChanges.between(before, Project.empty("p").withClips(List.of(changed)));
    }

    @Test
    void whereAClipsMediaAreIsSaidBeforeAndAfter() {
        assertEquals(
                List.of("Clip c1: its media are now disk/c1, before clips/c1."),
                after(CLIP.with(new Media.ImageFolder("disk/c1"))));
    }

    @Test
    void howManyFramesItHasIsSaidBeforeAndAfter() {
        assertEquals(List.of("Clip c1: frames 3 → 2."), after(CLIP.withFrames(FrameNumbers.of(1, 2))));
    }

    @Test
    void howSureACoderIsStandsInWords() {
        Coding sure = Coding.empty(new Coder("Ana"))
                .withConfidence(MarkKind.ONSET, 1)
                .withConfidence(MarkKind.APEX, 2)
                .withConfidence(MarkKind.OFFSET, 3);
        assertEquals(
                List.of("c1, Ana: confidence of the onset none → guessed, confidence of the apex none → likely,"
                        + " confidence of the offset none → sure."),
                after(CLIP.with(sure)));
    }

    @Test
    void whatAPersonCodedInANewClipIsSaid() {
        Project before = Project.empty("p");
        Coding own = Coding.empty(new Coder("Ana")).with(new Marks(new FrameNumber(1), null, new FrameNumber(3)));
        Coding sheet = Coding.empty(Coder.DATASET).with(Marks.of(1, 2, 3));
        assertEquals(
                List.of("Clip c1 was added.", "c1, Ana: onset none → 1, offset none → 3."),
                ProjectChanges.between(
                        before, before.withClips(List.of(CLIP.with(own).with(sheet)))));
    }

    @Test
    void decisionsAboutMovementsAreNotTheDoctors() {
        Project before = Project.empty("p");
        Decision movement = decision(new FindingKey(FindingKey.MOVEMENT, null, "start=1,end=2", "Moves."));
        Decision other = decision(new FindingKey(FindingKey.MOVEMENT, null, "start=7,end=9", "Moves."));
        Decision finding = decision(new FindingKey("gap", null, "", "A gap."));
        Project after = new Edit.Composite(
                        List.of(new Edit.Decide(movement), new Edit.Decide(finding), new Edit.Decide(other)))
                .applyTo(before);
        assertEquals(
                List.of("2 spotted movements were decided.", "One finding of the Doctor was decided."),
                ProjectChanges.between(before, after));
    }

    private static Decision decision(FindingKey about) {
        return new Decision(about, Outcome.REJECTED, List.of(), "", new Coder("Ana"), Instant.EPOCH);
    }

    @Test
    void whatIsAlikeIsNotMentioned() {
        assertEquals(List.of(), after(CLIP));
    }
}
