package org.dianet.ui.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.Messages;
import org.dianet.ui.common.UiThread;
import org.dianet.ui.common.Workbench;
import org.dianet.video.ClipFrames;
import org.jspecify.annotations.Nullable;

/// What the player shows and how it moves.
public final class PlayerViewModel {
    private static final long LONGEST_GAP_NANOS = 100_000_000L;
    private static final long FLICKER_NANOS = 250_000_000L;
    private final Workbench workbench;
    private final FrameLoader current;
    private final FrameLoader reference;
    private final Stepping stepping = new Stepping(this::ready, this::moveBy);
    private final Shuttle shuttle = new Shuttle();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<@Nullable Shown>();
    private final ReadOnlyObjectWrapper<@Nullable Shown> onset = new ReadOnlyObjectWrapper<@Nullable Shown>();
    private final ReadOnlyObjectWrapper<@Nullable String> unreadable = new ReadOnlyObjectWrapper<@Nullable String>();
    private final ReadOnlyIntegerWrapper direction = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.DEFAULT);
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final BooleanProperty flicker = new SimpleBooleanProperty();
    private final BooleanProperty onsetTurn = new SimpleBooleanProperty();
    private boolean painted = true;

    public PlayerViewModel(Workbench workbench, UiThread ui) {
        this.workbench = workbench;
        this.current = new FrameLoader(ui, this::arrived, this::failed);
        this.reference = new FrameLoader(ui, onset::set, (_, _) -> onset.set(null));
        workbench.frames().subscribe(this::opened);
        workbench.playhead().subscribe((before, now) -> moved(before.intValue(), now.intValue()));
        workbench.phases().subscribe(this::loadOnset);
        flicker.subscribe(_ -> loadOnset());
    }

    private void opened(@Nullable ClipFrames frames) {
        stop();
        stepping.clear();
        current.forget();
        shown.set(null);
        onset.set(null);
        unreadable.set(null);
        painted = true;
        if (frames != null) {
            load(frames, workbench.playhead().get(), 0);
            loadOnset();
        }
    }

    private void moved(int before, int now) {
        ClipFrames frames = workbench.frames().get();
        if (frames != null) {
            load(frames, now, Integer.signum(now - before));
        }
    }

    private void load(ClipFrames frames, int index, int towards) {
        if (index >= 0 && index < frames.numbers().count()) {
            painted = false;
            current.request(frames, new FrameIndex(index), towards);
        }
    }

    private void loadOnset() {
        ClipFrames frames = workbench.frames().get();
        Phases phases = workbench.phases().get();
        if (!flicker.get() || frames == null || phases == null) {
            onset.set(null);
            return;
        }
        Shown now = onset.get();
        if (now == null || !now.index().equals(phases.onset())) {
            reference.request(frames, phases.onset(), 0);
        }
    }

    private void arrived(Shown frame) {
        unreadable.set(null);
        shown.set(frame);
    }

    private void failed(FrameIndex index, Throwable cause) {
        String message = cause.getMessage();
        shown.set(null);
        unreadable.set(message == null ? Messages.text("player.unreadable", index.value()) : message);
    }

    /// Whether the frame at the playhead, or why it cannot be shown, is known.
    boolean idle() {
        return !current.waiting();
    }

    private boolean ready() {
        return idle() && painted;
    }

    /// The frame in [#shown], or the sentence in [#unreadable], is on the screen.
    public void painted() {
        if (!painted && !current.waiting()) {
            painted = true;
            stepping.painted();
        }
    }

    /// Moves by `by` frames after those asked for before were shown.
    public void step(int by) {
        stop();
        stepping.press(by);
    }

    /// A held key's repeat: moves by `by` frames if the frame before was shown.
    public void held(int by) {
        stepping.held(by);
    }

    private void moveBy(int by) {
        seek(workbench.playhead().get() + by);
    }

    /// Shows a frame; beyond the ends, the first or last.
    public void seek(int index) {
        int count = count();
        if (count > 0) {
            workbench.playhead().set(Math.clamp(index, 0, count - 1));
        }
    }

    public void first() {
        stop();
        seek(0);
    }

    public void last() {
        stop();
        seek(count() - 1);
    }

    /// Goes to a mark, or says that there is none.
    public void goTo(Landmark landmark) {
        stop();
        Clip clip = workbench.clip().get();
        if (clip != null) {
            clip.coding()
                    .marks()
                    .get(landmark)
                    .flatMap(clip.frames()::indexOf)
                    .ifPresentOrElse(
                            index -> seek(index.value()),
                            () -> workbench.showHint(Messages.text("player.no-mark", name(landmark))));
        }
    }

    private static String name(Landmark landmark) {
        return Messages.text("landmark." + landmark.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// As the L key: plays forward, and faster with each press.
    public void forward() {
        shuttle(1);
    }

    /// As the J key: plays backward, and faster with each press.
    public void backward() {
        shuttle(-1);
    }

    private void shuttle(int towards) {
        if (direction.get() == towards) {
            speed.set(speed.get().faster());
        } else {
            start(towards);
        }
    }

    private void start(int towards) {
        stepping.clear();
        shuttle.restart();
        direction.set(towards);
    }

    /// As the K key.
    public void stop() {
        direction.set(0);
    }

    public void playOrPause() {
        if (direction.get() == 0) {
            start(1);
        } else {
            stop();
        }
    }

    public void faster() {
        speed.set(speed.get().faster());
    }

    public void slower() {
        speed.set(speed.get().slower());
    }

    /// Called once for each picture the screen can show.
    public void tick(long nanos) {
        onsetTurn.set(flicker.get() && onset.get() != null && nanos / FLICKER_NANOS % 2 == 0);
        Clip clip = workbench.clip().get();
        if (direction.get() == 0 || clip == null || !ready()) {
            return;
        }
        int due = shuttle.due(nanos, clip.rate().perSecond() * speed.get().factor(), LONGEST_GAP_NANOS);
        if (due > 0) {
            play(due * direction.get());
        }
    }

    private void play(int by) {
        int from = first(loop.get());
        int to = last(loop.get());
        int now = workbench.playhead().get();
        int next = now + by;
        if (next > to || next < from) {
            if (!loop.get()) {
                stop();
                seek(Math.clamp(next, from, to));
                return;
            }
            next = by > 0 ? from : to;
        }
        seek(next);
    }

    private int first(boolean looping) {
        Phases phases = workbench.phases().get();
        return looping && phases != null ? phases.onset().value() : 0;
    }

    private int last(boolean looping) {
        Phases phases = workbench.phases().get();
        return looping && phases != null ? phases.offset().value() : count() - 1;
    }

    private int count() {
        ClipFrames frames = workbench.frames().get();
        return frames == null ? 0 : frames.numbers().count();
    }

    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The onset frame while flicker is on.
    public ReadOnlyObjectProperty<@Nullable Shown> onset() {
        return onset.getReadOnlyProperty();
    }

    /// Whether flicker shows the onset frame at this moment.
    public BooleanProperty onsetTurn() {
        return onsetTurn;
    }

    /// Why the frame at the playhead cannot be shown.
    public ReadOnlyObjectProperty<@Nullable String> unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /// 1 while playing forward, -1 backward, 0 else.
    public ReadOnlyIntegerProperty direction() {
        return direction.getReadOnlyProperty();
    }

    public ObjectProperty<Speed> speed() {
        return speed;
    }

    public BooleanProperty loop() {
        return loop;
    }

    public BooleanProperty flicker() {
        return flicker;
    }
}
