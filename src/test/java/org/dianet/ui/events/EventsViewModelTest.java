package org.dianet.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.Study;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.RecordingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording of 40 frames of 5 ms each, numbered from 101.
class EventsViewModelTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private RecordingEvents events;
    private EventsViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("project"));
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        events = new RecordingEvents(bench.workbench);
        model = new EventsViewModel(bench.workbench, events, new ClipSignals(bench.workbench), bench.settings);
    }

    private void add(long onset, long offset) {
        events.add("add", new Marks(new FrameNumber(onset), null, new FrameNumber(offset)));
    }

    private String hint() {
        return bench.workbench.notices().hints().text().get();
    }

    private int playhead() {
        return bench.workbench.selection().playhead().get();
    }

    @Test
    void anEventHasItsPlacesLengthAndKind() {
        add(110, 120);
        Clip event = model.rows().getFirst();
        assertEquals("110 · 45 ms", model.place(event, MarkKind.ONSET));
        assertEquals("", model.place(event, MarkKind.APEX));
        assertEquals("50 ms", model.length(event));
        assertEquals(EventsViewModel.Kind.MICRO, EventsViewModel.kind(event));
        assertEquals(
                "Event 1: ? · onset 110 · 45 ms · apex – · offset 120 · 95 ms · 50 ms · Zoe · s01_c02",
                model.words(1, event));
    }

    @Test
    void anEventWithoutAnOnsetBeginsAtItsFirstMark() {
        events.add("tap", new Marks(null, new FrameNumber(115), null));
        assertEquals("(115 · 70 ms)", model.begin(model.rows().getFirst()));
        assertEquals("", model.length(model.rows().getFirst()));
    }

    @Test
    void aNameThatThePlanHidesIsNotSaid() {
        Coder coder = bench.workbench.coder().get();
        SessionPlan plan = new SessionPlan(
                Map.of(coder, List.of(UiRig.UNCODED)),
                List.of(),
                List.of(),
                0.5,
                SessionPlan.Ordering.RANDOM,
                1,
                true,
                coder,
                Instant.EPOCH);
        bench.workbench.session().perform("plan", new Edit.SetStudy(Study.NONE.withPlan(Optional.of(plan))), null);
        add(110, 120);
        add(125, 130);
        assertTrue(
                model.words(2, model.rows().getLast()).endsWith("Zoe · Clip 1, event 2"),
                model.words(2, model.rows().getLast()));
        events.removeSelected();
        assertEquals(
                "Delete Clip 1, event 2", bench.workbench.session().undoLabel().get());
    }

    @Test
    void theSummaryCountsKindsAndOpenEvents() {
        assertEquals("none · 0 micro · 0 macro", model.summary().get());
        add(110, 120);
        add(125, 130);
        bench.workbench.selection().playhead().set(35);
        model.begin();
        assertEquals("3 · 2 micro · 0 macro · 1 open", model.summary().get());
    }

    @Test
    void theListIsOfferedForSeveralEvents() {
        assertFalse(model.useful().get());
        add(110, 120);
        assertFalse(model.useful().get());
        add(125, 130);
        assertTrue(model.useful().get());
        bench.workbench.selection().clipId().set(UiRig.LAST);
        assertFalse(model.useful().get());
        assertEquals(List.of(UiRig.LAST), model.rows().stream().map(Clip::id).toList());
    }

    @Test
    void theSelectedRowFollowsTheSelectedClip() {
        add(120, 125);
        add(105, 110);
        assertEquals(new ClipId("s01_c02-e2"), model.rows().getFirst().id());
        assertEquals(0, model.selected());
        model.select(model.rows().getLast());
        assertEquals(1, model.selected());
        assertEquals(19, playhead());
    }

    @Test
    void gapsAreVisitedInOrderAndSaidWithTheirEnds() {
        add(106, 110);
        add(121, 125);
        bench.workbench.selection().playhead().set(0);
        model.goToGap(1);
        assertEquals(10, playhead());
        assertEquals("Nothing is coded from 111 · 50 ms to 120 · 95 ms.", hint());
        model.goToGap(1);
        assertEquals(25, playhead());
        model.goToGap(1);
        assertEquals(25, playhead());
        assertEquals("No gap begins after this frame.", hint());
        model.goToGap(-1);
        model.goToGap(-1);
        assertEquals(0, playhead());
    }
}
