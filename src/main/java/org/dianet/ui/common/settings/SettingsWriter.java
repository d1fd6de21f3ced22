package org.dianet.ui.common.settings;

import java.time.Duration;
import org.dianet.job.Lane;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// Has settings written off the window's thread, so that a killed program has forgotten next to nothing.
public final class SettingsWriter {
    private static final Duration QUIET = Duration.ofMillis(500);
    private final Tasks tasks;
    private final UiThread ui;
    private UiThread.@Nullable Pending timer;

    public SettingsWriter(Tasks tasks, UiThread ui) {
        this.tasks = tasks;
        this.ui = ui;
    }

    /// Writes on a thread for files.
    void atOnce(Runnable write) {
        cancel();
        String name = Messages.text("task.settings");
        tasks.startQuietly(
                name,
                Lane.IO,
                _ -> {
                    write.run();
                    return true;
                },
                _ -> {},
                cause -> tasks.report(name, cause));
    }

    /// Runs `write` on the window's thread once it was not asked for for a moment, as while a divider is dragged.
    void soon(Runnable write) {
        cancel();
        timer = ui.after(QUIET, write);
    }

    void cancel() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
