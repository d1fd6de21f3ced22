package org.dianet.ui.player.sound;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.dianet.job.CancelledException;
import org.dianet.job.JobContext;
import org.dianet.pipeline.sound.SoundWindow;
import org.dianet.ui.common.session.Footage;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.SoundOpener;
import org.dianet.video.SoundReader;
import org.dianet.video.VideoClock;

/// Plays the sound of a recording until it is cancelled.
public final class PlaySound {
    private static final long PAUSE_MILLIS = 8;
    private static final int LONGEST_FADE = 25;
    private final SoundOpener sounds;
    private final MediaOpener pictures;
    private final SoundLine.Device device;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(Optional.empty(), Optional.empty()));

    /// What was found out of the recording played last.
    private record Known(Optional<Footage> footage, Optional<VideoClock> clock) {}

    public PlaySound(SoundOpener sounds, MediaOpener pictures, SoundLine.Device device) {
        this.sounds = sounds;
        this.pictures = pictures;
        this.device = device;
    }

    /// Plays until it is cancelled; false if the recording has no sound.
    ///
    /// @param beat what is on the screen
    /// @param volume 0 to 1
    /// @throws MediaException if the sound cannot be read
    /// @throws NoSoundDeviceException if there is nothing to hear it with
    public boolean play(Footage footage, AtomicReference<Beat> beat, DoubleSupplier volume, JobContext context)
            throws MediaException, NoSoundDeviceException, InterruptedException {
        Optional<SoundReader> opened = sounds.open(footage.project(), footage.media());
        if (opened.isEmpty()) {
            return false;
        }
        try (SoundReader reader = opened.get()) {
            Optional<VideoClock> clock = clock(footage);
            if (clock.isEmpty()) {
                return false;
            }
            try (SoundLine line = device.open()) {
                SoundFeed feed = new SoundFeed(
                        new SoundWindow(reader, clock.get().origin()),
                        line,
                        clock.get().times());
                feed(feed, beat, volume, context);
                return true;
            }
        }
    }

    private static void feed(SoundFeed feed, AtomicReference<Beat> beat, DoubleSupplier volume, JobContext context)
            throws MediaException, InterruptedException {
        try {
            while (true) {
                context.checkCancelled();
                feed.turn(System.nanoTime(), beat.get(), volume.getAsDouble());
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (CancelledException e) {
            for (int turn = 0; turn < LONGEST_FADE && feed.fade(); turn++) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private Optional<VideoClock> clock(Footage footage) throws MediaException {
        Known before = known.get();
        if (before.footage().equals(Optional.of(footage))) {
            return before.clock();
        }
        Optional<VideoClock> clock =
                pictures.probe(footage.project(), footage.media()).clock();
        known.set(new Known(Optional.of(footage), clock));
        return clock;
    }
}
