package org.dianet.pipeline.spotting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Decision;
import org.dianet.model.project.ExpressionLength;
import org.dianet.model.project.FieldChange;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;
import org.junit.jupiter.api.Test;

class UnexplainedMovementsTest {
    private static final Coder ANNA = new Coder("Anna");
    private static final Instant NOW = Instant.ofEpochSecond(1000);
    private static final ClipId FIRST = new ClipId("a");
    private static final ClipId SECOND = new ClipId("a-e2");

    private static Clip clip(ClipId id) {
        return new Clip(
                id,
                new SubjectId("s1"),
                "",
                new Media.VideoFile("a.mp4"),
                FrameNumbers.counted(500),
                new FrameRate(30),
                List.of(),
                null);
    }

    private static Project project() {
        return Project.empty("study").withClips(List.of(clip(FIRST), clip(SECOND)));
    }

    private static Spot spot(long start, long end) {
        return new Spot(
                new FrameNumber(start),
                new FrameNumber((start + end) / 2),
                new FrameNumber(end),
                9,
                ExpressionLength.MICRO,
                Set.of());
    }

    private static SpottedRecording spotted(Project project, Spot... spots) {
        return new SpottedRecording(
                SharedRecording.of(project).getFirst(),
                SpottingMethod.REGIONS,
                FrameNumbers.counted(500),
                Optional.of(new FrameRate(30)),
                List.of(spots),
                List.of());
    }

    private static Edit.PutCoding coded(ClipId clip, Marks marks) {
        return new Edit.PutCoding(clip, Coding.empty(ANNA).with(marks).revisedBy(ANNA, NOW));
    }

    @Test
    void anEventOfAnyClipOfTheRecordingExplainsWhatItTouches() {
        Project project = coded(SECOND, Marks.of(40, 45, 50)).applyTo(project());
        Spot touched = spot(50, 60);
        Spot free = spot(51, 60);
        assertEquals(List.of(free), UnexplainedMovements.of(project, spotted(project, touched, free), ANNA));
    }

    @Test
    void aRejectedCandidateDoesNotComeBackIfItsEndsMoveALittle() {
        Project before = project();
        Project project =
                DecideSpot.reject(spotted(before), spot(100, 110), ANNA, NOW).applyTo(before);
        assertEquals(List.of(), UnexplainedMovements.of(project, spotted(project, spot(101, 112)), ANNA));
        Spot other = spot(110, 120);
        assertEquals(List.of(other), UnexplainedMovements.of(project, spotted(project, other), ANNA));
        Decision kept = project.decisions().getFirst();
        assertEquals(Decision.Outcome.REJECTED, kept.outcome());
        assertEquals("spotting by regions", kept.source());
        assertEquals(ANNA, kept.coder());
        List<Spot> forBen = UnexplainedMovements.of(project, spotted(project, spot(101, 112)), new Coder("Ben"));
        assertEquals(1, forBen.size(), "another coder decides for herself");
    }

    @Test
    void aCorrectedCandidateKeepsWhatWasProposedAndWhatWasTaken() {
        Project before = project();
        Spot spot = spot(100, 110);
        Marks corrected = Marks.of(98, 105, 110);
        Edit edit = DecideSpot.accept(spotted(before), spot, corrected, ANNA, NOW);
        Project after = edit.applyTo(coded(FIRST, corrected).applyTo(before));
        assertEquals(
                List.of(new FieldChange("onset", "100", "98")),
                after.decisions().getFirst().changes());
        assertEquals(
                Marks.of(98, 105, 110), after.clip(FIRST).orElseThrow().coding().marks());
        assertEquals(List.of(), UnexplainedMovements.of(after, spotted(after, spot), ANNA));
    }

    @Test
    void anAcceptedCandidateChangesNothing() {
        Project before = project();
        Spot spot = spot(100, 110);
        Marks marks = DecideSpot.marks(spot);
        Project after =
                DecideSpot.accept(spotted(before), spot, marks, ANNA, NOW).applyTo(before);
        assertEquals(List.of(), after.decisions().getFirst().changes());
        assertEquals(Decision.Outcome.ACCEPTED, after.decisions().getFirst().outcome());
    }

    @Test
    void theNextOneIsBehindThePlayheadOrTheFirstAgain() {
        List<Spot> two = List.of(spot(10, 20), spot(40, 50));
        assertEquals(Optional.of(two.get(1)), UnexplainedMovements.next(two, new FrameNumber(10)));
        assertEquals(Optional.of(two.get(0)), UnexplainedMovements.next(two, new FrameNumber(40)));
        assertEquals(Optional.empty(), UnexplainedMovements.next(List.of(), new FrameNumber(0)));
        assertEquals(Optional.of(two.get(0)), UnexplainedMovements.previous(two, new FrameNumber(40)));
        assertEquals(Optional.of(two.get(1)), UnexplainedMovements.previous(two, new FrameNumber(10)));
    }

    @Test
    void aBlindProjectShowsCandidatesAfterAFirstOwnPassOnly() {
        Project free = project();
        SharedRecording recording = SharedRecording.of(free).getFirst();
        assertTrue(MotionSight.ofRecording(free, recording, ANNA));
        Project blind = new Edit.SetCodingRule(CodingRule.BLIND).applyTo(free);
        assertFalse(MotionSight.ofRecording(blind, recording, ANNA));
        Project coded = coded(SECOND, Marks.of(1, 2, 3)).applyTo(blind);
        SharedRecording again = SharedRecording.of(coded).getFirst();
        assertTrue(MotionSight.ofRecording(coded, again, ANNA));
        assertFalse(MotionSight.ofRecording(coded, again, new Coder("Ben")));
    }

    @Test
    void aClipOfLessThanFourSecondsIsTooShort() {
        assertFalse(recorded(120, Optional.of(new FrameRate(30))).tooShort());
        assertTrue(recorded(119, Optional.of(new FrameRate(30))).tooShort());
        assertTrue(recorded(799, Optional.of(new FrameRate(200))).tooShort());
        // 30 frames a second are assumed.
        assertFalse(recorded(120, Optional.empty()).tooShort());
    }

    private static SpottedRecording recorded(int frames, Optional<FrameRate> rate) {
        return new SpottedRecording(
                SharedRecording.of(project()).getFirst(),
                SpottingMethod.REGIONS,
                FrameNumbers.counted(frames),
                rate,
                List.of(),
                List.of());
    }
}
