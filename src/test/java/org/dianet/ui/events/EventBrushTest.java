package org.dianet.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.RecordingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Painting on a recording of 40 frames, numbered from 101.
class EventBrushTest {
    @TempDir
    Path folder;

    private UiRig bench;
    private RecordingEvents events;
    private EventBrush brush;
    private long now;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder.resolve("project"));
        bench.workbench.selection().clipId().set(UiRig.UNCODED);
        events = new RecordingEvents(bench.workbench);
        brush = new EventBrush(bench.workbench, events, new ClipSignals(bench.workbench), () -> now);
    }

    private void at(int frame) {
        bench.workbench.selection().playhead().set(frame);
    }

    private void hold(int from, int to, long millis) {
        at(from);
        brush.press();
        now += Duration.ofMillis(millis).toNanos();
        at(to);
        brush.release();
    }

    private Marks marks() {
        return bench.clip().coding().marks();
    }

    private static Marks segment(long first, long last) {
        return new Marks(new FrameNumber(first), null, new FrameNumber(last));
    }

    private static Marks tap(long apex) {
        return new Marks(null, new FrameNumber(apex), null);
    }

    @Test
    void aHeldKeyIsAnEventFromPressToReleaseWithItsApexOpen() {
        hold(5, 12, 800);
        assertEquals(segment(106, 113), marks());
        assertEquals(12, bench.workbench.selection().playhead().get());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        hold(20, 25, 800);
        assertEquals("s01_c02-e2", bench.clip().id().value());
        assertEquals(segment(121, 126), marks());
        assertEquals(2, bench.workbench.session().undoDepth().get());
        bench.workbench.undoing().undo();
        assertEquals(1, events.all().get().size());
    }

    @Test
    void aTapMarksAnApexWhereItWasPressed() {
        hold(5, 12, 100);
        assertEquals(tap(106), marks());
    }

    @Test
    void aKeyHeldOnOneFrameIsATap() {
        hold(5, 5, 3000);
        assertEquals(tap(106), marks());
    }

    @Test
    void backwardIsAnEventToo() {
        hold(12, 5, 800);
        assertEquals(segment(106, 113), marks());
    }

    @Test
    void nothingIsMadeWhileTheKeyIsDown() {
        at(5);
        brush.press();
        at(9);
        assertEquals(5, brush.start().get());
        assertEquals(0, bench.workbench.session().undoDepth().get());
        now += Duration.ofSeconds(1).toNanos();
        brush.release();
        assertNull(brush.start().get());
        brush.release();
        assertEquals(1, bench.workbench.session().undoDepth().get());
    }

    /// A menu has no key to let go.
    @Test
    void fromAMenuTheSecondPressEnds() {
        at(5);
        brush.press();
        now += Duration.ofSeconds(1).toNanos();
        at(9);
        brush.press();
        assertEquals(segment(106, 110), marks());
        assertNull(brush.start().get());
    }

    @Test
    void anotherRecordingEndsThePaintingAndSaysSo() {
        at(5);
        brush.press();
        now += Duration.ofSeconds(1).toNanos();
        bench.workbench.selection().clipId().set(UiRig.LAST);
        assertEquals(
                "You left the recording while painting an event, so it was not added.",
                bench.workbench.notices().hints().text().get());
        brush.release();
        assertEquals(0, bench.workbench.session().undoDepth().get());
    }
}
