package org.dianet.ui.player;

import java.util.function.BooleanSupplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.ui.common.message.MarkName;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.ClipSignals;
import org.dianet.ui.common.session.Hints;
import org.dianet.ui.common.session.Selection;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.UiThread;
import org.dianet.video.ClipFrames;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// What the player shows and how it moves.
public final class PlayerViewModel {
    private static final long FLICKER_NANOS = 250_000_000L;

    private final Hints hints;
    private final Selection selection;
    private final ViewSettingsViewModel looks;
    private final ClipSignals signals;
    private final FrameLoader current;
    private final FrameLoader reference;
    private final Stepping stepping = new Stepping(this::ready, this::moveBy);
    private final Shuttle shuttle;
    private final ReadOnlyObjectWrapper<@Nullable DecodedFrame> shown =
            new ReadOnlyObjectWrapper<@Nullable DecodedFrame>();
    private final ReadOnlyObjectWrapper<@Nullable DecodedFrame> onset =
            new ReadOnlyObjectWrapper<@Nullable DecodedFrame>();
    private final ReadOnlyObjectWrapper<@Nullable String> unreadable = new ReadOnlyObjectWrapper<@Nullable String>();
    private boolean missing;
    private BooleanSupplier besides = () -> true;
    private final Stride stride;
    private final BooleanProperty flicker = new SimpleBooleanProperty();
    private final BooleanProperty onsetTurn = new SimpleBooleanProperty();
    private final BooleanProperty painted = new SimpleBooleanProperty(true);

    public PlayerViewModel(Workbench workbench, UiThread ui, ViewSettingsViewModel looks, ClipSignals signals) {
        this.hints = workbench.notices().hints();
        this.stride = new Stride(hints);
        this.selection = workbench.selection();
        this.looks = looks;
        this.signals = signals;
        this.shuttle = new Shuttle(selection, this::seek, stepping::clear);
        this.current = new FrameLoader(ui, this::arrived, this::failed);
        this.reference = new FrameLoader(ui, onset::set, (_, _) -> onset.set(null));
        selection.frames().subscribe(this::opened);
        selection.playhead().subscribe((before, now) -> moved(before.intValue(), now.intValue()));
        selection.clip().subscribe(this::loadOnset);
        // Another event of the recording leaves its frames open; steps that wait were meant for the one before.
        selection.clipId().subscribe(_ -> stepping.clear());
        flicker.subscribe(this::flickers);
        signals.flickerWith().subscribe(this::flickersWith);
        signals.onArrive(stepping::takeAll);
        shown.subscribe(looks::show);
        onset.subscribe(looks::showReference);
    }

    private void flickers(boolean now) {
        if (!now) {
            signals.flickerWith().set(null);
        }
        loadOnset();
    }

    private void flickersWith(@Nullable FrameIndex other) {
        flicker.set(other != null);
        loadOnset();
    }

    private void opened(@Nullable ClipFrames frames) {
        shuttle.stop();
        if (frames == null) {
            stepping.clear();
        }
        current.forget();
        shown.set(null);
        onset.set(null);
        unreadable.set(null);
        painted.set(true);
        if (frames != null) {
            load(frames, selection.playhead().get(), 0);
            loadOnset();
        }
    }

    private void moved(int before, int now) {
        ClipFrames frames = selection.frames().get();
        if (frames != null) {
            load(frames, now, Integer.signum(now - before));
        }
    }

    private void load(ClipFrames frames, int index, int towards) {
        if (index >= 0 && index < frames.numbers().count()) {
            painted.set(false);
            current.request(frames, new FrameIndex(index), towards);
        }
    }

    private void loadOnset() {
        ClipFrames frames = selection.frames().get();
        if (!flicker.get() || frames == null) {
            reference.forget();
            onset.set(null);
            return;
        }
        FrameIndex other = flickerWith();
        DecodedFrame now = onset.get();
        if (now == null || !now.index().equals(other)) {
            reference.request(frames, other, 0);
        }
    }

    private FrameIndex flickerWith() {
        FrameIndex chosen = signals.flickerWith().get();
        return chosen != null ? chosen : looks.reference();
    }

    private void arrived(DecodedFrame frame) {
        unreadable.set(null);
        shown.set(frame);
    }

    private void failed(FrameIndex index, Throwable cause) {
        String message = cause.getMessage();
        shown.set(null);
        missing = cause instanceof MediaException media && media.isMissing();
        unreadable.set(message == null ? Messages.text("player.unreadable", index.value()) : message);
    }

    /// Whether the frame at the playhead, or why it cannot be shown, is known.
    boolean idle() {
        return !current.waiting();
    }

    private boolean ready() {
        return selection.frames().get() != null
                && idle()
                && painted.get()
                && !looks.pending()
                && besides.getAsBoolean();
    }

    /// From now on no step is made and nothing plays on before `other` says that what is shown next to the picture is
    /// there too.
    public void waitFor(BooleanSupplier other) {
        besides = other;
    }

    /// The frame in [#shown], or the sentence in [#unreadable], is on the screen.
    public void painted() {
        if (!painted.get() && idle() && !looks.pending()) {
            painted.set(true);
            stepping.painted();
        }
    }

    /// Moves by `by` frames after those asked for before were shown.
    public void step(int by) {
        shuttle.stop();
        stepping.press(by);
    }

    /// A held key's repeat: moves by `by` frames if the frame before was shown.
    public void held(int by) {
        stepping.held(by);
    }

    private void moveBy(int by) {
        seek(selection.playhead().get() + by);
    }

    /// Shows a frame; beyond the ends, the first or last.
    public void seek(int index) {
        int count = count();
        if (count > 0) {
            selection.playhead().set(Math.clamp(index, 0, count - 1));
        }
    }

    public void first() {
        goTo(FrameIndex.FIRST);
    }

    public void last() {
        goTo(new FrameIndex(Math.max(0, count() - 1)));
    }

    /// Stops and shows a frame.
    public void goTo(FrameIndex index) {
        shuttle.stop();
        stepping.clear();
        seek(index.value());
    }

    /// Goes to a mark, or says that there is none.
    public void goTo(MarkKind markKind) {
        shuttle.stop();
        Clip clip = selection.clip().get();
        if (clip != null) {
            EventSpan.place(clip, markKind)
                    .ifPresentOrElse(
                            this::goTo, () -> hints.show(Messages.text("player.no-mark", MarkName.of(markKind))));
        }
    }

    /// Playing.
    public Shuttle shuttle() {
        return shuttle;
    }

    /// Whether anything moves, so that [#tick] has to be called.
    BooleanBinding moving() {
        return shuttle.direction().isNotEqualTo(0).or(flicker).or(painted.not());
    }

    /// Called once for each picture the screen can show, while something moves.
    public void tick(long nanos) {
        onsetTurn.set(flicker.get() && onset.get() != null && nanos / FLICKER_NANOS % 2 == 0);
        shuttle.tick(nanos, ready());
    }

    private int count() {
        ClipFrames frames = selection.frames().get();
        return frames == null ? selection.numbers().count() : frames.numbers().count();
    }

    public ReadOnlyObjectProperty<@Nullable DecodedFrame> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The frame that flicker shows in turn with the current one, while it is on: one that was chosen, the onset, or
    /// the first frame while there is no onset.
    public ReadOnlyObjectProperty<@Nullable DecodedFrame> onset() {
        return onset.getReadOnlyProperty();
    }

    /// Whether flicker shows [#onset] at this moment.
    public BooleanProperty onsetTurn() {
        return onsetTurn;
    }

    /// What flicker compares, for people.
    String flickerWords() {
        boolean chosen = signals.flickerWith().get() != null;
        String key = chosen ? "player.flicker-with" : looks.marked() ? "player.flicker" : "player.flicker-first";
        return Messages.text(key, selection.numbers().numberAt(flickerWith()).toString());
    }

    /// Why the frame at the playhead cannot be shown.
    public ReadOnlyObjectProperty<@Nullable String> unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /// Whether it cannot because its file is not where it was expected.
    boolean missing() {
        return unreadable.get() != null && missing;
    }

    /// Frames of the step whose length the user chooses.
    public Stride stride() {
        return stride;
    }

    public BooleanProperty flicker() {
        return flicker;
    }
}
