package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.dianet.job.Job;
import org.dianet.job.Lane;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Puts runs and ablations aside, and brings the last one back.
final class RunShelf {
    private final Tasks tasks;
    private final RunLibrary library;
    private final Runnable gone;
    private final Consumer<Path> back;
    private final ReadOnlyObjectWrapper<ChangeRuns.@Nullable Deleted> deleted =
            new ReadOnlyObjectWrapper<ChangeRuns.@Nullable Deleted>();

    /// @param gone called when something was put aside
    /// @param back gets what was restored
    RunShelf(Tasks tasks, RunLibrary library, Runnable gone, Consumer<Path> back) {
        this.tasks = tasks;
        this.library = library;
        this.gone = gone;
        this.back = back;
    }

    /// The last deleted run, until the next action; `null` if there is nothing to restore.
    ReadOnlyObjectProperty<ChangeRuns.@Nullable Deleted> deleted() {
        return deleted.getReadOnlyProperty();
    }

    void delete(Path run) {
        delete(context -> library.delete(run));
    }

    void deleteTable(Path ablation) {
        delete(context -> library.deleteTable(ablation));
    }

    private void delete(Job<ChangeRuns.Deleted> job) {
        tasks.startQuietly(
                Messages.text("results.task.delete"),
                Lane.IO,
                job,
                done -> {
                    deleted.set(done);
                    gone.run();
                },
                cause -> tasks.report(Messages.text("results.delete"), cause));
    }

    void undo() {
        ChangeRuns.Deleted last = deleted.get();
        if (last != null) {
            tasks.startQuietly(
                    Messages.text("results.task.delete"),
                    Lane.IO,
                    context -> {
                        library.restore(last);
                        return last.run();
                    },
                    folder -> {
                        deleted.set(null);
                        back.accept(folder);
                    },
                    cause -> tasks.report(Messages.text("results.delete"), cause));
        }
    }
}
