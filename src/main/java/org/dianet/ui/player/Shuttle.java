package org.dianet.ui.player;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.EventSpan;
import org.dianet.ui.common.session.Selection;
import org.jspecify.annotations.Nullable;

/// Playing: direction, speed, loop, and which frame is due.
public final class Shuttle {
    /// Frames a second at which a clip of unknown rate plays at full speed.
    private static final double UNKNOWN_RATE = 25;

    private static final long LONGEST_GAP_NANOS = 100_000_000L;
    /// How often the measured speed is told, so that it can be read.
    private static final long TELLING_NANOS = 250_000_000L;

    private final Selection selection;
    private final IntConsumer seek;
    private final Runnable starting;
    private final PlaybackClock clock = new PlaybackClock();
    private final SpeedMeter meter = new SpeedMeter();
    private final ReadOnlyIntegerWrapper direction = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable ReachedSpeed> reached =
            new ReadOnlyObjectWrapper<@Nullable ReachedSpeed>();
    private final BooleanProperty loop = new SimpleBooleanProperty();
    private final BooleanProperty pingPong = new SimpleBooleanProperty();
    private long told;
    private Beats beats = (_, _) -> {};

    /// Is told what plays, so that something else can keep in step with it.
    @FunctionalInterface
    public interface Beats {
        /// @param index of the frame on the screen
        /// @param share of its time that has passed, 0 to 1
        void at(int index, double share);
    }

    /// @param seek shows a frame
    /// @param starting done before playing starts
    Shuttle(Selection selection, IntConsumer seek, Runnable starting) {
        this.selection = selection;
        this.seek = seek;
        this.starting = starting;
        loop.subscribe(now -> pingPong.set(pingPong.get() && !now));
        pingPong.subscribe(now -> loop.set(loop.get() && !now));
        speed.subscribe(this::measureAgain);
        direction.subscribe(this::measureAgain);
    }

    private void measureAgain() {
        meter.restart();
        reached.set(null);
    }

    /// As the L key: plays forward, and faster with each press.
    public void forward() {
        towards(1);
    }

    /// As the J key: plays backward, and faster with each press.
    public void backward() {
        towards(-1);
    }

    private void towards(int side) {
        if (direction.get() == side) {
            faster();
        } else {
            start(side);
        }
    }

    private void start(int side) {
        starting.run();
        int end = side > 0 ? count() - 1 : 0;
        if (count() > 1 && at() == end) {
            // There is nothing beyond the end: it plays from the other one.
            seek.accept(count() - 1 - end);
        }
        clock.restart();
        direction.set(side);
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

    private int at() {
        return selection.playhead().get();
    }

    private int count() {
        return selection.numbers().count();
    }

    /// @param ready whether the frame before is on the screen
    void tick(long nanos, boolean ready) {
        Clip clip = selection.clip().get();
        if (direction.get() == 0 || clip == null) {
            return;
        }
        if (ready) {
            double length = ClipTimes.of(clip)
                    .map(times -> times.lengthOf(new FrameIndex(at())))
                    .orElse(1000 / UNKNOWN_RATE);
            int due = clock.due(nanos, 1000 / length * speed.get().factor(), LONGEST_GAP_NANOS);
            if (due > 0) {
                meter.moved(nanos, due * length);
                play(due * direction.get());
            }
            beats.at(at(), clock.owed());
        }
        tell(nanos);
    }

    private void tell(long nanos) {
        if (direction.get() != 0 && Math.abs(nanos - told) >= TELLING_NANOS) {
            meter.reached(nanos).ifPresent(now -> {
                told = nanos;
                reached.set(new ReachedSpeed(speed.get(), now));
            });
        }
    }

    private void play(int by) {
        Optional<EventSpan> looped = looped();
        int from = looped.map(span -> span.from().value()).orElse(0);
        int to = looped.map(span -> span.to().value()).orElse(count() - 1);
        int next = at() + by;
        if (next <= to && next >= from) {
            seek.accept(next);
        } else if (pingPong.get()) {
            turnAround(by > 0 ? to : from, from, to, Math.abs(by));
        } else if (loop.get()) {
            seek.accept(by > 0 ? from : to);
        } else {
            stop();
            seek.accept(Math.clamp(next, from, to));
        }
    }

    /// Shows the end that was reached, or goes back from it if it is shown already.
    private void turnAround(int end, int from, int to, int by) {
        if (at() == end) {
            direction.set(end == to ? -1 : 1);
            seek.accept(Math.clamp(end + (long) by * direction.get(), from, to));
        } else {
            seek.accept(end);
        }
    }

    /// From onset to offset; empty, which is all of the clip, if they are not both marked or nothing is looped.
    private Optional<EventSpan> looped() {
        Clip clip = selection.clip().get();
        if (clip == null || !(loop.get() || pingPong.get())) {
            return Optional.empty();
        }
        return EventSpan.place(clip, MarkKind.ONSET)
                .flatMap(onset -> EventSpan.place(clip, MarkKind.OFFSET)
                        .filter(offset -> onset.compareTo(offset) <= 0)
                        .map(offset -> new EventSpan(onset, offset)));
    }

    /// Tells `other` from now on which frame is on the screen, while it plays.
    public void tellBeats(Beats other) {
        beats = other;
    }

    /// 1 while playing forward, -1 backward, 0 else.
    public ReadOnlyIntegerProperty direction() {
        return direction.getReadOnlyProperty();
    }

    public ObjectProperty<Speed> speed() {
        return speed;
    }

    /// How fast it really plays; `null` until that is measured.
    ReadOnlyObjectProperty<@Nullable ReachedSpeed> reached() {
        return reached.getReadOnlyProperty();
    }

    public BooleanProperty loop() {
        return loop;
    }

    /// Back and forth between onset and offset.
    public BooleanProperty pingPong() {
        return pingPong;
    }
}
