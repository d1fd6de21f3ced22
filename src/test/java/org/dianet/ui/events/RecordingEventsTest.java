package org.dianet.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Project;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.ui.library.LibraryViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several events of one recording, whose frames are numbered from 101.
class RecordingEventsTest {
    private static final ClipId SECOND = new ClipId("s01_c02-e2");
    private static final ClipId THIRD = new ClipId("s01_c02-e3");

    @TempDir
    Path folder;

    private UiRig bench;
    private RecordingEvents events;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("project"));
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        events = new RecordingEvents(bench.workbench);
    }

    private void beginAt(int frame) {
        bench.workbench.selection().playhead().set(frame);
        events.beginHere();
    }

    private List<String> ids() {
        return events.all().get().stream().map(clip -> clip.id().value()).toList();
    }

    private ClipId selected() {
        return Objects.requireNonNull(bench.workbench.selection().clipId().get());
    }

    private int playhead() {
        return bench.workbench.selection().playhead().get();
    }

    private Project project() {
        return Objects.requireNonNull(bench.workbench.session().openProject().get())
                .project();
    }

    @Test
    void theFirstEventIsTheClipItself() {
        beginAt(7);
        assertEquals(4, project().clips().size());
        assertEquals(UiRig.UNCODED, selected());
        assertEquals(
                Marks.NONE.with(MarkKind.ONSET, new FrameNumber(108)),
                bench.clip().coding().marks());
    }

    @Test
    void theNextEventBeginsAtThePlayheadWhichStaysAndNothingIsOpenedAgain() {
        beginAt(7);
        Object frames =
                Objects.requireNonNull(bench.workbench.selection().frames().get());
        beginAt(25);
        assertEquals(SECOND, selected());
        assertEquals(25, playhead());
        assertEquals(
                Marks.NONE.with(MarkKind.ONSET, new FrameNumber(126)),
                bench.clip().coding().marks());
        assertSame(frames, bench.workbench.selection().frames().get());
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        assertSame(frames, bench.workbench.selection().frames().get());
    }

    @Test
    void aNewEventIsOneStepAndUndoLeavesTheRecordingOnTheScreen() {
        beginAt(7);
        beginAt(25);
        assertEquals(2, bench.workbench.session().undoDepth().get());
        bench.workbench.undoing().undo();
        assertEquals(4, project().clips().size());
        assertEquals(UiRig.UNCODED, selected());
        assertEquals(25, playhead());
        assertNotNull(bench.workbench.selection().frames().get());
        bench.workbench.undoing().redo();
        assertEquals(SECOND, selected());
        assertEquals(5, project().clips().size());
    }

    @Test
    void eventsAreInOrderOfTime() {
        beginAt(20);
        beginAt(5);
        beginAt(30);
        assertEquals(List.of("s01_c02-e2", "s01_c02", "s01_c02-e3"), ids());
    }

    @Test
    void nextAndPreviousGoByTimeFromThePlayhead() {
        beginAt(20);
        beginAt(5);
        beginAt(30);
        bench.workbench.selection().playhead().set(0);
        events.go(1);
        assertEquals(SECOND, selected());
        assertEquals(5, playhead());
        events.go(1);
        assertEquals(UiRig.UNCODED, selected());
        events.go(1);
        assertEquals(THIRD, selected());
        assertEquals(30, playhead());
        events.go(1);
        assertEquals(
                "No event begins after this frame.",
                bench.workbench.notices().hints().text().get());
        events.go(-1);
        assertEquals(20, playhead());
    }

    @Test
    void anEventIsDeletedWithItsClipInOneStep() {
        beginAt(7);
        beginAt(25);
        events.removeSelected();
        assertEquals(List.of("s01_c02"), ids());
        assertEquals(UiRig.UNCODED, selected());
        assertEquals(25, playhead());
        bench.workbench.undoing().undo();
        assertEquals(List.of("s01_c02", "s01_c02-e2"), ids());
        assertEquals(SECOND, selected());
    }

    private void mark(int onset, int apex, int offset) {
        bench.workbench.codingEdits().mark(MarkKind.ONSET, new FrameIndex(onset));
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(apex));
        bench.workbench.codingEdits().mark(MarkKind.OFFSET, new FrameIndex(offset));
    }

    /// Otherwise the key for the onset would break the event before.
    @Test
    void anOnsetAfterAMarkedEventBelongsToTheNextOne() {
        mark(2, 4, 6);
        bench.workbench.selection().playhead().set(12);
        assertFalse(events.pastMarkedEvent(), "a short clip of one event: its marks may all move");
        beginAt(20);
        bench.workbench.selection().playhead().set(30);
        assertFalse(events.pastMarkedEvent(), "it has an onset only");
        bench.workbench.codingEdits().mark(MarkKind.OFFSET, new FrameIndex(25));
        assertTrue(events.pastMarkedEvent(), "painted, its apex still open");
        mark(20, 22, 25);
        assertTrue(events.pastMarkedEvent());
        bench.workbench.selection().playhead().set(25);
        assertFalse(events.pastMarkedEvent(), "the end itself");
        bench.workbench.coder().set(new Coder("Ana"));
        bench.workbench.selection().playhead().set(30);
        assertFalse(events.pastMarkedEvent(), "another person's event is not Ana's to end");
    }

    @Test
    void aLabelWithoutAMarkIsTheNextEventsLabel() {
        bench.workbench.codingEdits().edit("label", own -> own.withEmotion("disgust"), null);
        beginAt(7);
        assertEquals(UiRig.UNCODED, selected());
        assertEquals(4, project().clips().size());
        assertEquals("disgust", bench.clip().coding().emotion());
    }

    @Test
    void undoOfANewEventGoesToTheNearestThatIsLeft() {
        beginAt(2);
        beginAt(20);
        beginAt(30);
        bench.workbench.undoing().undo();
        assertEquals(SECOND, selected());
        assertEquals(30, playhead());
    }

    @Test
    void aBlindCoderIsNotLeftAtAnEventThatOnlyOthersFound() {
        anaFindsTwo();
        assertEquals(SECOND, selected());
        bench.workbench.blind().set(true);
        assertEquals(UiRig.UNCODED, selected());
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        bench.workbench.selection().clipId().set(SECOND);
        assertEquals(UiRig.UNCODED, selected());
        assertNotNull(bench.workbench.selection().frames().get());
    }

    /// The number of an event would tell how many others found.
    @Test
    void aBlindCoderIsToldNoNumbersOfOthersEvents() {
        anaFindsTwo();
        bench.workbench.blind().set(true);
        beginAt(5);
        beginAt(30);
        assertEquals(THIRD, selected());
        assertEquals("s01_c02, event 2", ClipNames.of(bench.workbench).clip(bench.clip()));
        bench.workbench.undoing().undo();
        assertEquals(
                "Undone: New event at 131 · s01_c02, event 2",
                bench.workbench.notices().hints().text().get());
        bench.workbench.blind().set(false);
        assertEquals("s01_c02-e3", ClipNames.of(bench.workbench).clip(THIRD));
    }

    @Test
    void theNextClipToCodeIsAnotherEventOfTheRecordingFirst() {
        LibraryViewModel library = new LibraryViewModel(bench.workbench);
        beginAt(20);
        beginAt(5);
        library.nextUncoded();
        assertEquals(UiRig.UNCODED, selected(), "the one above, not the next recording");
    }

    @Test
    void theFirstClipStaysWhenItsEventIsDeletedAndTakesTheNextOne() {
        beginAt(7);
        events.removeSelected();
        assertEquals(4, project().clips().size());
        assertTrue(bench.clip().coding().blank());
        beginAt(9);
        assertEquals(4, project().clips().size());
    }

    @Test
    void whatOthersCodedIsNotDeleted() {
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        events.removeSelected();
        assertEquals(0, bench.workbench.session().undoDepth().get());
        assertEquals(
                "You have not coded this event, so there is nothing of yours to delete.",
                bench.workbench.notices().hints().text().get());
        beginAt(2);
        beginAt(3);
        Clip own = bench.clip();
        bench.workbench.coder().set(new Coder("Ana"));
        bench.workbench.codingEdits().mark(MarkKind.APEX, new FrameIndex(8));
        events.removeSelected();
        assertTrue(project()
                .clip(own.id())
                .orElseThrow()
                .codingBy(new Coder("Zoe"))
                .isPresent());
        assertTrue(project()
                .clip(own.id())
                .orElseThrow()
                .codingBy(new Coder("Ana"))
                .isEmpty());
    }

    private void anaFindsTwo() {
        bench.workbench.coder().set(new Coder("Ana"));
        beginAt(10);
        beginAt(20);
        bench.workbench.coder().set(new Coder("Ben"));
    }

    @Test
    void aBlindCoderIsShownNoEventOfOthersAndNoClipAddedForOne() {
        LibraryViewModel library = new LibraryViewModel(bench.workbench);
        anaFindsTwo();
        assertEquals(2, ids().size());
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        bench.workbench.blind().set(true);
        assertEquals(List.of(), ids());
        assertFalse(library.shown().stream().anyMatch(clip -> clip.id().equals(SECOND)));
        beginAt(15);
        beginAt(30);
        assertEquals(List.of("s01_c02", "s01_c02-e3"), ids());
        bench.workbench.blind().set(false);
        assertEquals(3, ids().size());
        assertTrue(library.shown().stream().anyMatch(clip -> clip.id().equals(SECOND)));
    }

    private Exposure ofBen(ClipId id) {
        return project()
                .clip(id)
                .orElseThrow()
                .codingBy(new Coder("Ben"))
                .orElseThrow()
                .origin()
                .exposure();
    }

    /// The list and the timeline show the other events of the recording.
    @Test
    void anEventCodedWithOthersEventsInViewIsNotIndependent() {
        anaFindsTwo();
        beginAt(30);
        assertEquals(THIRD, selected());
        assertEquals(Exposure.BEFORE, ofBen(THIRD));
    }

    @Test
    void anEventThatABlindCoderFindsIsBlind() {
        bench.workbench.blind().set(true);
        anaFindsTwo();
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        beginAt(30);
        beginAt(35);
        assertEquals(Exposure.BLIND, ofBen(UiRig.UNCODED));
        assertEquals(Exposure.BLIND, ofBen(THIRD));
    }

    @Test
    void aProjectThatRequiresBlindCodingRefusesAnEventWithOthersInView() {
        anaFindsTwo();
        bench.workbench.session().perform("rule", new Edit.SetCodingRule(CodingRule.BLIND), null);
        beginAt(30);
        assertEquals(SECOND, selected());
        assertEquals(5, project().clips().size());
    }
}
