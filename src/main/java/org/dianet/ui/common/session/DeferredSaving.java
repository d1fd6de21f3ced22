package org.dianet.ui.common.session;

import java.time.Clock;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.job.Lane;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.ProjectFile;
import org.dianet.storage.Durability;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// For the window, which does not wait for a device: an edit is with the operating system before it is shown,
/// on the device as soon as that has taken it, and in the project file two seconds after the last one. A save
/// that fails is tried again until it works.
final class DeferredSaving implements EditSession.Saving {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private final ProjectFile file;
    private final Tasks tasks;
    private final UiThread ui;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<SaveState> state = new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
    private Project project;
    private int edits;
    private int saved;
    private boolean busy;
    private boolean forceDue;
    private boolean saveDue;
    private boolean stopped;
    private UiThread.@Nullable Pending timer;
    private @Nullable Runnable whenIdle;

    DeferredSaving(ProjectFile file, Tasks tasks, UiThread ui, Clock clock) {
        this.file = file;
        this.project = file.opened().project();
        this.tasks = tasks;
        this.ui = ui;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<SaveState> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public Durability durability() {
        return Durability.SYSTEM;
    }

    @Override
    public void edited(ProjectFile edited, Project after) {
        project = after;
        forceDue = true;
        changed();
    }

    /// The journal held edits that the project file does not.
    void recovered() {
        changed();
    }

    private void changed() {
        edits++;
        if (!(state.get() instanceof SaveState.Failed)) {
            state.set(new SaveState.Journalled());
        }
        saveAfter(QUIET);
        pump();
    }

    /// Saves unsaved edits and then runs `then`, whether or not it worked.
    void flush(Runnable then) {
        whenIdle = then;
        saveDue = edits > saved;
        pump();
    }

    /// Writes nothing more: the project is closed, and others may edit it from now on.
    void stop() {
        stopped = true;
        if (timer != null) {
            timer.cancel();
        }
    }

    private void saveAfter(Duration delay) {
        if (timer != null) {
            timer.cancel();
        }
        if (stopped) {
            return;
        }
        timer = ui.after(delay, () -> {
            saveDue = edits > saved;
            pump();
        });
    }

    private void pump() {
        if (busy || stopped) {
            return;
        }
        if (forceDue) {
            forceDue = false;
            write(file::force, () -> {});
        } else if (saveDue) {
            saveDue = false;
            save();
        } else if (whenIdle != null) {
            Runnable then = whenIdle;
            whenIdle = null;
            then.run();
        }
    }

    private void save() {
        int covered = edits;
        try {
            ProjectStore.Save save = file.prepareSave(project);
            write(save::write, () -> saved(covered));
        } catch (StorageException e) {
            failed(e);
            pump();
        }
    }

    private void saved(int covered) {
        saved = covered;
        state.set(edits > saved ? new SaveState.Journalled() : new SaveState.Saved(clock.instant()));
    }

    private void write(Write write, Runnable onDone) {
        busy = true;
        tasks.startQuietly(
                Messages.text("task.save"),
                Lane.IO,
                _ -> {
                    write.run();
                    return true;
                },
                _ -> ended(onDone),
                cause -> ended(() -> failed(cause)));
    }

    private void ended(Runnable consequence) {
        busy = false;
        consequence.run();
        pump();
    }

    private void failed(Throwable cause) {
        state.set(new SaveState.Failed(Problem.of("", cause).detail()));
        // A save holds every edit, so it makes good a journal that the device did not take.
        saveAfter(RETRY);
    }

    @FunctionalInterface
    private interface Write {
        void run() throws Exception;
    }
}
