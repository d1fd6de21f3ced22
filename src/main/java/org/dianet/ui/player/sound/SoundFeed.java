package org.dianet.ui.player.sound;

import org.dianet.model.clip.FrameTimes;
import org.dianet.pipeline.sound.SoundWindow;
import org.dianet.sound.InStep;
import org.dianet.sound.PictureClock;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// Keeps a loudspeaker supplied with the sound that goes with the picture.
final class SoundFeed {
    /// Slower or faster than this the sound is not recognisable; the picture's speed is measured and trembles.
    private static final double SLOWEST = 0.2;

    private static final double FASTEST = 2.4;

    private static final double AHEAD = 300;
    private static final double NANOS = 1e6;
    private final SoundWindow window;
    private final SoundLine line;
    private final FrameTimes times;
    private final InStep inStep;
    private final PictureClock clock = new PictureClock();
    private @Nullable Beat last;

    /// @param times when the file shows its frames
    SoundFeed(SoundWindow window, SoundLine line, FrameTimes times) {
        this.window = window;
        this.line = line;
        this.times = times;
        this.inStep = new InStep(window, line.rate());
    }

    /// Writes what there is room for. Called a hundred times a second.
    ///
    /// @param beat the last that is known
    /// @param volume 0 to 1
    /// @throws MediaException if the sound cannot be decoded further
    void turn(long now, Beat beat, double volume) throws MediaException {
        if (!beat.equals(last)) {
            last = beat;
            double start = times.startOf(beat.number());
            double length = times.endOf(beat.number()) - start;
            clock.show(beat.nanos(), start + beat.share() * length, beat.asked());
        }
        int room = line.room();
        if (room == 0) {
            return;
        }
        PictureClock.Reading heard = clock.read(now + (long) (line.delay() * NANOS), now);
        if (heard.speed() < SLOWEST || heard.speed() > FASTEST) {
            heard = new PictureClock.Reading(heard.millis(), 0);
        } else {
            window.hold(heard.millis(), heard.millis() + AHEAD * heard.speed());
        }
        line.write(inStep.next(room, heard, volume));
    }

    /// Lets what is heard fade away; false once it has.
    boolean fade() {
        int room = line.room();
        if (room > 0) {
            line.write(inStep.next(room, new PictureClock.Reading(0, 0), 0));
        }
        return !inStep.silent() || line.delay() > 0;
    }
}
