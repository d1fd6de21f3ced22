package org.dianet.ui.spotting;

import static org.dianet.ui.FxToolkitExtension.fx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dianet.face.FaceRegion;
import org.dianet.face.spotting.SpottingMethod;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Span;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.ExpressionLength;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;
import org.dianet.pipeline.project.ExcludeFrames;
import org.dianet.pipeline.spotting.Spot;
import org.dianet.pipeline.spotting.SpottedRecording;
import org.dianet.ui.FxToolkitExtension;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.RecordingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Frame i of the clip has the number 101 + i. Nobody has coded it.
@ExtendWith(FxToolkitExtension.class)
class SpottingViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private SpottingViewModel model;
    private RecordingEvents events;
    private int searches;
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        model = fx(() -> {
            bench.workbench.selection().clipId().set(UiRig.UNCODED);
            events = new RecordingEvents(bench.workbench);
            return new SpottingViewModel(
                    bench.workbench,
                    bench.tasks,
                    (_, recording, _) -> found(recording),
                    events,
                    new ClipSignals(bench.workbench));
        });
    }

    private SpottedRecording found(SharedRecording recording) {
        searches++;
        meanwhile.run();
        return new SpottedRecording(
                recording,
                SpottingMethod.REGIONS,
                recording.frames(),
                recording.first().rate(),
                List.of(spot(106, 109, 112), spot(120, 124, 130)),
                List.of());
    }

    private static Spot spot(long start, long peak, long end) {
        return new Spot(
                new FrameNumber(start),
                new FrameNumber(peak),
                new FrameNumber(end),
                9,
                ExpressionLength.MICRO,
                Set.of(FaceRegion.LEFT_BROW));
    }

    private int playhead() {
        return fx(() -> bench.workbench.selection().playhead().get());
    }

    private Project project() {
        return fx(() -> bench.workbench.session().openProject().get().project());
    }

    @Test
    void oneKeyGoesFromMovementToMovementAndARecordingIsSearchedOnce() {
        fx(() -> model.go(1));
        assertEquals(5, playhead());
        assertEquals(new Span(5, 11), fx(() -> model.span()));
        fx(() -> model.go(1));
        assertEquals(19, playhead());
        fx(() -> model.go(1));
        assertEquals(5, playhead(), "around the end");
        fx(() -> model.go(-1));
        assertEquals(19, playhead());
        assertEquals(1, searches);
    }

    /// What is kept on the disk answers at once then.
    @Test
    void anExclusionMakesWhatWasFoundOutOfDate() {
        fx(() -> model.go(1));
        assertEquals(1, searches);
        Exclusion head =
                new Exclusion(new FrameNumber(106), new FrameNumber(112), "head", new Coder("Zoe"), Instant.EPOCH);
        fx(() -> bench.workbench
                .session()
                .perform(
                        "Exclude",
                        ExcludeFrames.exclude(
                                project(), project().clip(UiRig.UNCODED).orElseThrow(), head),
                        null));
        fx(() -> model.go(1));
        assertEquals(2, searches);
    }

    @Test
    void anAcceptedOneBecomesAnEventWithItsSourceAsOneStep() {
        Project before = project();
        fx(() -> model.go(1));
        fx(() -> model.accept());
        assertEquals(Marks.of(106, 109, 112), fx(() -> bench.clip().coding().marks()));
        Decision decision = project().decisions().getFirst();
        assertEquals(Decision.Outcome.ACCEPTED, decision.outcome());
        assertEquals("spotting by regions", decision.source());
        assertNull(fx(() -> model.span()));
        fx(() -> model.go(1));
        assertEquals(19, playhead(), "the first is explained");
        fx(() -> bench.workbench.undoing().undo());
        assertEquals(before.clips(), project().clips());
        assertEquals(List.of(), project().decisions());
    }

    @Test
    void aRejectedOneGivesWayToTheNextAndDoesNotComeAgain() {
        fx(() -> model.go(1));
        fx(() -> model.reject());
        assertEquals(19, playhead());
        fx(() -> model.reject());
        assertNull(fx(() -> model.span()));
        assertEquals(2, project().decisions().size());
        fx(() -> model.go(1));
        assertNull(fx(() -> model.span()));
    }

    /// The next event is a clip that the search did not know.
    @Test
    void eventsThatWereMarkedByHandExplainMovements() {
        fx(() -> model.go(1));
        fx(() -> model.accept());
        fx(() -> events.add("by hand", Marks.of(119, 125, 131)));
        fx(() -> model.go(1));
        assertNull(fx(() -> model.span()));
    }

    @Test
    void undoOfARejectionShowsTheMovementAgainAndStaysAtTheEvent() {
        fx(() -> model.go(1));
        fx(() -> model.accept());
        fx(() -> events.add("another", Marks.of(135, 136, 138)));
        ClipId second = fx(() -> bench.workbench.selection().clipId().get());
        fx(() -> model.go(1));
        fx(() -> model.reject());
        fx(() -> bench.workbench.selection().playhead().set(0));
        fx(() -> bench.workbench.undoing().undo());
        assertEquals(new Span(19, 29), fx(() -> model.span()));
        assertEquals(19, playhead());
        assertEquals(second, fx(() -> bench.workbench.selection().clipId().get()));
    }

    @Test
    void whereBlindCodingIsRequiredTheCoderWhoSitsThereDecidesWhetherMovementsAreShown() {
        fx(() -> bench.workbench.session().perform("rule", new Edit.SetCodingRule(CodingRule.BLIND), null));
        fx(() -> model.go(1));
        assertEquals(0, searches, "before a first pass");
        Coding zoes = Coding.empty(new Coder("Zoe")).with(Marks.of(135, 136, 138));
        fx(() -> bench.workbench.session().perform("code", new Edit.PutCoding(UiRig.UNCODED, zoes), null));
        meanwhile = () -> bench.workbench.coder().set(new Coder("Bo"));
        fx(() -> model.go(1));
        assertEquals(1, searches);
        assertNull(fx(() -> model.span()), "Bo has coded nothing");
        fx(() -> bench.workbench.coder().set(new Coder("Zoe")));
        fx(() -> model.go(1));
        assertEquals(new Span(5, 11), fx(() -> model.span()));
        fx(() -> bench.workbench.coder().set(new Coder("Bo")));
        assertNull(fx(() -> model.span()));
    }

    @Test
    void nothingIsShownOrSearchedForInABlindPass() {
        fx(() -> bench.workbench.blind().set(true));
        fx(() -> model.go(1));
        assertEquals(0, searches);
        assertNull(fx(() -> model.span()));
        fx(() -> bench.workbench.blind().set(false));
        fx(() -> model.go(1));
        assertNotEquals(null, fx(() -> model.span()));
        fx(() -> bench.workbench.blind().set(true));
        assertNull(fx(() -> model.span()), "what was shown is hidden");
        fx(() -> model.accept());
        assertTrue(project().decisions().isEmpty());
    }
}
