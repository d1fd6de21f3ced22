package org.dianet.ui.events;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Gaps;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.TimeWords;
import org.dianet.ui.common.session.ClipNames;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.RecordingEvents;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.jspecify.annotations.Nullable;

/// The events of the recording as a list: what is said of each, and how to get from one to the next.
public final class EventsViewModel {
    private static final String OPEN = "events";
    private final Workbench workbench;
    private final RecordingEvents events;
    private final ClipSignals signals;
    private final ObservableList<Clip> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final BooleanProperty open = new SimpleBooleanProperty();

    /// By the time from onset to offset.
    enum Kind {
        MICRO,
        MACRO,
        /// Onset and offset are not both marked, or the frame rate is not known.
        UNKNOWN
    }

    public EventsViewModel(
            Workbench workbench, RecordingEvents events, ClipSignals signals, ObservableSettings settings) {
        this.workbench = workbench;
        this.events = events;
        this.signals = signals;
        open.set(!settings.layout(OPEN).equals("false"));
        open.subscribe(now -> settings.layout(OPEN, String.valueOf(now)));
        events.all().subscribe(this::show);
    }

    private void show(List<Clip> now) {
        boolean same = rows.stream()
                .map(Clip::id)
                .toList()
                .equals(now.stream().map(Clip::id).toList());
        if (!same) {
            rows.setAll(now);
        }
        for (int i = 0; same && i < now.size(); i++) {
            if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
        long micro = count(Kind.MICRO);
        long macro = count(Kind.MACRO);
        long marked =
                rows.stream().filter(clip -> EventSpan.of(clip).isPresent()).count();
        summary.set(Messages.text("events.summary", marked, micro, macro, marked - micro - macro));
    }

    private long count(Kind kind) {
        return rows.stream().filter(clip -> kind(clip) == kind).count();
    }

    /// Whether the recording is long or has several events.
    public BooleanBinding useful() {
        return events.listed();
    }

    /// Whether the coder wants the list.
    public BooleanProperty open() {
        return open;
    }

    ObservableList<Clip> rows() {
        return rows;
    }

    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Row of the selected event, or -1.
    int selected() {
        Clip clip = workbench.selection().clip().get();
        return clip == null ? -1 : rows.stream().map(Clip::id).toList().indexOf(clip.id());
    }

    void select(Clip event) {
        events.select(event.id());
    }

    /// Frame and time of a mark; empty if there is none.
    String place(Clip event, MarkKind kind) {
        return EventSpan.place(event, kind)
                .map(index -> TimeWords.place(event, index))
                .orElse("");
    }

    /// Where an event begins: its onset or, in brackets, its first mark.
    String begin(Clip event) {
        String onset = place(event, MarkKind.ONSET);
        return onset.isEmpty()
                ? EventSpan.of(event)
                        .map(span -> "(" + TimeWords.place(event, span.from()) + ")")
                        .orElse("")
                : onset;
    }

    /// From onset to offset; empty while they are not both marked.
    String length(Clip event) {
        return EventSpan.millis(event).map(TimeWords::length).orElse("");
    }

    static Kind kind(Clip event) {
        return EventSpan.millis(event)
                .map(millis -> millis <= EventSpan.LONGEST_MICRO_MILLIS ? Kind.MICRO : Kind.MACRO)
                .orElse(Kind.UNKNOWN);
    }

    /// What a screen reader and a tooltip say of an event.
    String words(int number, Clip event) {
        return Messages.text(
                "events.row",
                number,
                label(event),
                said(place(event, MarkKind.ONSET)),
                said(place(event, MarkKind.APEX)),
                said(place(event, MarkKind.OFFSET)),
                said(length(event)),
                event.coding().author().name(),
                ClipNames.of(workbench).clip(event));
    }

    private static String said(String value) {
        return value.isEmpty() ? "–" : value;
    }

    static String label(Clip event) {
        @Nullable String emotion = event.coding().emotion();
        return emotion == null ? "?" : emotion;
    }

    /// Begins the next event at the playhead.
    public void begin() {
        signals.arrive();
        events.beginHere();
    }

    public void remove() {
        events.removeSelected();
    }

    /// Goes to the next event, or with −1 to the one before.
    public void go(int towards) {
        signals.arrive();
        events.go(towards);
    }

    /// Goes to the beginning of the next stretch in which nothing is coded, or with −1 of the one before, and says how
    /// far it reaches.
    public void goToGap(int towards) {
        Clip clip = workbench.selection().clip().get();
        if (clip == null) {
            return;
        }
        signals.arrive();
        int at = workbench.selection().playhead().get();
        List<Gaps.Gap> gaps = Gaps.of(clip, events.all().get()).gaps();
        (towards > 0 ? gaps : gaps.reversed())
                .stream()
                        .filter(gap -> Integer.signum(gap.first().value() - at) == towards)
                        .findFirst()
                        .ifPresentOrElse(
                                gap -> goTo(clip, gap),
                                () -> say(Messages.text(towards > 0 ? "hint.gap.last" : "hint.gap.first")));
    }

    private void goTo(Clip clip, Gaps.Gap gap) {
        workbench.selection().playhead().set(gap.first().value());
        say(Messages.text("hint.gap", TimeWords.place(clip, gap.first()), TimeWords.place(clip, gap.last())));
    }

    private void say(String sentence) {
        workbench.notices().hints().show(sentence);
    }
}
