package org.dianet.ui.common.session;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.job.Lane;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.pipeline.project.ProjectFile;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// Brings edits to the disk in order and off the window's thread: each at once to the journal, the whole project two
/// seconds after the last one. What could not be written is tried again until it can.
final class ProjectWriter {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private final ProjectFile file;
    private final Tasks tasks;
    private final UiThread ui;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<SaveState> state = new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
    private final List<Edit> unwritten = new ArrayList<>();
    private Project project;
    private boolean busy;
    private boolean saveDue;
    private boolean unsaved;
    private UiThread.@Nullable Pending timer;
    private @Nullable Runnable whenIdle;

    ProjectWriter(ProjectFile file, Tasks tasks, UiThread ui, Clock clock) {
        this.file = file;
        this.project = file.opened().project();
        this.tasks = tasks;
        this.ui = ui;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<SaveState> state() {
        return state.getReadOnlyProperty();
    }

    void edited(List<Edit> edits, Project after) {
        unwritten.addAll(edits);
        project = after;
        unsaved = true;
        if (!(state.get() instanceof SaveState.Failed)) {
            state.set(new SaveState.Journalled());
        }
        saveAfter(QUIET);
        pump();
    }

    /// Saves what is not saved and then runs `then`, whether or not it worked.
    void flush(Runnable then) {
        whenIdle = then;
        saveDue = unsaved;
        pump();
    }

    private void saveAfter(Duration delay) {
        if (timer != null) {
            timer.cancel();
        }
        timer = ui.after(delay, () -> {
            saveDue = unsaved;
            pump();
        });
    }

    private void pump() {
        if (busy) {
            return;
        }
        if (!unwritten.isEmpty() && !(state.get() instanceof SaveState.Failed)) {
            List<Edit> batch = List.copyOf(unwritten);
            write(
                    () -> file.journal(batch),
                    () -> unwritten.subList(0, batch.size()).clear());
        } else if (saveDue) {
            Project saved = project;
            int covered = unwritten.size();
            saveDue = false;
            write(() -> file.save(saved), () -> saved(covered));
        } else if (whenIdle != null) {
            Runnable then = whenIdle;
            whenIdle = null;
            then.run();
        }
    }

    private void saved(int covered) {
        unwritten.subList(0, covered).clear();
        unsaved = !unwritten.isEmpty();
        state.set(unsaved ? new SaveState.Journalled() : new SaveState.Saved(clock.instant()));
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
        // A save holds every edit, so it makes good a journal that failed too.
        saveAfter(RETRY);
    }

    @FunctionalInterface
    private interface Write {
        void run() throws Exception;
    }
}
