package org.dianet.ui.player.sound;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.clip.FrameIndex;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Footage;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.settings.ObservableSettings;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.player.Shuttle;
import org.jspecify.annotations.Nullable;

/// Whether the sound of what plays is heard, how loud, and why not.
public final class HeardSound {
    static final double SLOWEST = 0.25;
    static final double FASTEST = 2;
    private static final String VOLUME = "player.volume";
    private static final int FULL = 10;
    private static final int USUAL = 7;
    private final Workbench workbench;
    private final Shuttle shuttle;
    private final Tasks tasks;
    private final ObservableSettings settings;
    private final Player player;
    private final BooleanProperty muted;
    private final ReadOnlyStringWrapper silence = new ReadOnlyStringWrapper("");
    private final AtomicReference<Integer> volume;
    private final AtomicReference<Beat> beat = new AtomicReference<>(new Beat(0, 0, 0, 0));
    private @Nullable TaskView<Boolean> playing;

    /// What is known to keep this recording from being heard; empty while nothing is.
    private String obstacle = "";

    /// Plays a recording until it is cancelled; false if it has no sound.
    @FunctionalInterface
    public interface Player {
        boolean play(Footage footage, AtomicReference<Beat> beat, DoubleSupplier volume, JobContext context)
                throws Exception;
    }

    public HeardSound(Workbench workbench, Shuttle shuttle, Tasks tasks, ObservableSettings settings, Player player) {
        this.workbench = workbench;
        this.shuttle = shuttle;
        this.tasks = tasks;
        this.settings = settings;
        this.player = player;
        this.muted = settings.remembered("player.muted");
        this.volume = new AtomicReference<>(kept(settings.layout(VOLUME)));
        workbench.selection().footage().subscribe(_ -> {
            stop();
            obstacle = "";
            look();
        });
        shuttle.direction().subscribe(_ -> look());
        shuttle.speed().subscribe(_ -> look());
        muted.subscribe(_ -> look());
        shuttle.tellBeats(this::beat);
    }

    private static int kept(String text) {
        return text.matches("\\d") || text.equals(String.valueOf(FULL)) ? Integer.parseInt(text) : USUAL;
    }

    private void beat(int index, double share) {
        long number =
                workbench.selection().numbers().numberAt(new FrameIndex(index)).value();
        beat.set(
                new Beat(System.nanoTime(), number, share, shuttle.speed().get().factor()));
        if (playing == null && audible()) {
            start();
        }
    }

    private boolean audible() {
        return shuttle.direction().get() > 0 && reason().isEmpty();
    }

    private void look() {
        boolean moves = shuttle.direction().get() != 0;
        // Most recordings of faces have no sound, and a word about that over each would be in the way.
        silence.set(moves && !obstacle.equals("sound.none") ? reason() : "");
        if (!audible()) {
            stop();
        }
    }

    /// Why nothing is heard; empty if nothing keeps it from being heard.
    private String reason() {
        double speed = shuttle.speed().get().factor();
        if (!obstacle.isEmpty()) {
            return Messages.text(obstacle);
        }
        if (muted.get()) {
            return Messages.text("sound.muted");
        }
        if (shuttle.direction().get() < 0) {
            return Messages.text("sound.backward");
        }
        return speed > FASTEST ? Messages.text("sound.fast") : speed < SLOWEST ? Messages.text("sound.slow") : "";
    }

    private void start() {
        Footage footage = workbench.selection().footage().get();
        if (footage != null) {
            playing = tasks.startQuietly(
                    Messages.text("task.sound"),
                    Lane.SOUND,
                    context -> player.play(footage, beat, () -> (double) volume.get() / FULL, context),
                    heard -> ended(footage, heard ? "" : "sound.none"),
                    cause -> failed(footage, cause));
        }
    }

    private void ended(Footage of, String why) {
        if (!why.isEmpty() && of.equals(workbench.selection().footage().get())) {
            playing = null;
            obstacle = why;
            look();
        }
    }

    private void failed(Footage of, Throwable cause) {
        boolean device = cause instanceof NoSoundDeviceException;
        ended(of, device ? "sound.no-device" : "sound.unreadable");
        workbench
                .notices()
                .hints()
                .show(device ? Messages.text("sound.no-device.what") : String.valueOf(cause.getMessage()));
    }

    private void stop() {
        if (playing != null) {
            playing.cancel();
            playing = null;
        }
    }

    /// Turns the sound on or off.
    void mute() {
        muted.set(!muted.get());
        String said = muted.get() ? "sound.off" : obstacle.isEmpty() ? "sound.on" : obstacle + ".what";
        workbench.notices().hints().show(Messages.text(said));
    }

    /// @param by steps of a tenth
    void louder(int by) {
        int now = Math.clamp(volume.get() + by, 0, FULL);
        volume.set(now);
        settings.layout(VOLUME, String.valueOf(now));
        muted.set(false);
        workbench.notices().hints().show(Messages.text("sound.volume", 100 * now / FULL));
    }

    public BooleanProperty muted() {
        return muted;
    }

    /// Why nothing is heard while something plays; empty otherwise.
    public ReadOnlyStringProperty silence() {
        return silence.getReadOnlyProperty();
    }
}
