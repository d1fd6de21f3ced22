package org.dianet.ui.events;

import java.util.Objects;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.ui.common.session.Workbench;
import org.jspecify.annotations.Nullable;

/// Paints events while the recording plays, or is stepped through: from where the key is pressed to where it is let go,
/// the apex left open. A tap marks an apex at the playhead. Each event is one step to undo, made when the key is let
/// go.
public final class EventBrush {
    private static final long TAP_NANOS = 250_000_000L;
    private final Workbench workbench;
    private final RecordingEvents events;
    private final ClipSignals signals;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<@Nullable Integer> start = new ReadOnlyObjectWrapper<@Nullable Integer>();
    private @Nullable Footage of;
    private long pressed;

    /// @param clock in nanoseconds
    public EventBrush(Workbench workbench, RecordingEvents events, ClipSignals signals, LongSupplier clock) {
        this.workbench = workbench;
        this.events = events;
        this.signals = signals;
        this.clock = clock;
        workbench.selection().footage().subscribe(_ -> leave());
    }

    /// An event ends in the recording that it began in.
    private void leave() {
        if (start.get() != null) {
            start.set(null);
            workbench.notices().hints().show(Messages.text("hint.paint.left"));
        }
    }

    /// Begins an event at the playhead; ends it where one was begun, as from a menu.
    public void press() {
        if (start.get() != null) {
            end();
            return;
        }
        signals.arrive();
        if (events.here().isPresent()) {
            of = workbench.selection().footage().get();
            pressed = clock.getAsLong();
            start.set(workbench.selection().playhead().get());
        }
    }

    /// The key is let go.
    public void release() {
        if (start.get() != null) {
            end();
        }
    }

    private void end() {
        Integer from = start.get();
        start.set(null);
        signals.arrive();
        if (from == null || !Objects.equals(of, workbench.selection().footage().get())) {
            return;
        }
        int to = workbench.selection().playhead().get();
        boolean tap = from == to || clock.getAsLong() - pressed < TAP_NANOS;
        FrameNumber first = number(tap ? from : Math.min(from, to));
        FrameNumber last = number(Math.max(from, to));
        if (tap) {
            events.add(Messages.text("edit.event.tap", first), new Marks(null, first, null));
        } else {
            events.add(Messages.text("edit.event.paint", first, last), new Marks(first, null, last));
        }
    }

    private FrameNumber number(int index) {
        return workbench.selection().numbers().numberAt(new FrameIndex(index));
    }

    /// Where the event that is being painted begins; `null` while none is.
    public ReadOnlyObjectProperty<@Nullable Integer> start() {
        return start.getReadOnlyProperty();
    }
}
