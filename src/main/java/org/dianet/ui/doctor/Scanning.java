package org.dianet.ui.doctor;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.job.Lane;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.ExamineProject.Depth;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The scan as a job: one at a time, with progress and cancel.
final class Scanning {
    private final Tasks tasks;
    private final DoctorPorts ports;
    private final BiConsumer<OpenProject, List<Finding>> found;
    private final ReadOnlyObjectWrapper<ScanState> state = new ReadOnlyObjectWrapper<>(ScanState.NONE);
    private final ReadOnlyObjectWrapper<@Nullable TaskView<List<Finding>>> task =
            new ReadOnlyObjectWrapper<@Nullable TaskView<List<Finding>>>();

    private int asked;
    private @Nullable OpenProject of;
    private Depth depth = Depth.HEADERS;

    /// @param found notified of the project that was scanned and what was found
    Scanning(Tasks tasks, DoctorPorts ports, BiConsumer<OpenProject, List<Finding>> found) {
        this.tasks = tasks;
        this.ports = ports;
        this.found = found;
    }

    void start(OpenProject open, Depth depth) {
        if (task.get() != null) {
            return;
        }
        int mine = ++asked;
        of = open;
        this.depth = depth;
        state.set(ScanState.RUNNING);
        TaskView<List<Finding>> started = tasks.start(
                Messages.text("doctor.task.scan"),
                Lane.IO,
                context -> ports.scan(open.project(), open.folder(), depth, context),
                findings -> {
                    if (mine == asked) {
                        state.set(ScanState.DONE);
                        found.accept(open, findings);
                    }
                },
                cause -> {
                    if (mine == asked) {
                        state.set(ScanState.CANCELLED);
                    }
                    tasks.report(Messages.text("doctor.task.scan"), cause);
                });
        if (!started.state().get().ended()) {
            task.set(started);
            started.state().subscribe(now -> {
                if (now.ended() && mine == asked) {
                    task.set(null);
                    if (state.get() == ScanState.RUNNING && !(now instanceof org.dianet.job.JobState.Succeeded<?>)) {
                        state.set(ScanState.CANCELLED);
                    }
                }
            });
        }
    }

    /// Where the project's files are not those that were looked at, e.g. once they are relinked, looks at them again,
    /// as
    /// deep as before: now if it is visible, otherwise on request.
    void follow(OpenProject now, boolean seen) {
        if (!isOf(now)) {
            forget();
            if (seen) {
                start(now, depth);
            }
        }
    }

    /// Whether the files that the last scan looked at are those of the project as it is now; as long as nothing was
    /// scanned they are.
    private boolean isOf(OpenProject now) {
        if (of == null) {
            return true;
        }
        List<Clip> before = of.project().clips();
        List<Clip> clips = now.project().clips();
        if (before.size() != clips.size()) {
            return false;
        }
        for (int i = 0; i < clips.size(); i++) {
            Clip a = before.get(i);
            Clip b = clips.get(i);
            if (!a.id().equals(b.id())
                    || !a.media().equals(b.media())
                    || !a.frames().equals(b.frames())) {
                return false;
            }
        }
        return true;
    }

    void cancel() {
        TaskView<List<Finding>> running = task.get();
        if (running != null) {
            running.cancel();
        }
    }

    /// Back to the state before any scan; a running scan is ignored.
    void forget() {
        cancel();
        asked++;
        of = null;
        task.set(null);
        state.set(ScanState.NONE);
    }

    /// There is something to show although nothing was scanned.
    void done() {
        state.set(ScanState.DONE);
    }

    ReadOnlyObjectProperty<ScanState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TaskView<List<Finding>>> task() {
        return task.getReadOnlyProperty();
    }
}
