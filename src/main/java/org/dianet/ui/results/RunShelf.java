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

/// Puts runs and ablations aside, renames runs, and takes the last of it back.
final class RunShelf {
    private final Tasks tasks;
    private final RunLibrary library;
    private final Runnable gone;
    private final Consumer<Path> back;
    private final ReadOnlyObjectWrapper<@Nullable Done> last = new ReadOnlyObjectWrapper<@Nullable Done>();

    /// What was done last.
    sealed interface Done {
        record Deleted(ChangeRuns.Deleted run) implements Done {}

        /// @param after the folder now
        record Renamed(String before, Path after) implements Done {}

        default String words() {
            return switch (this) {
                case Deleted(ChangeRuns.Deleted run) ->
                    Messages.text("results.deleted", run.run().getFileName());
                case Renamed(String before, Path after) ->
                    Messages.text("results.renamed", before, after.getFileName());
            };
        }
    }

    /// @param gone called when something was put aside
    /// @param back gets what was restored, or has another name now
    RunShelf(Tasks tasks, RunLibrary library, Runnable gone, Consumer<Path> back) {
        this.tasks = tasks;
        this.library = library;
        this.gone = gone;
        this.back = back;
    }

    /// The last thing done, until the next; `null` if there is nothing to take back.
    ReadOnlyObjectProperty<@Nullable Done> last() {
        return last.getReadOnlyProperty();
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
                    last.set(new Done.Deleted(done));
                    gone.run();
                },
                cause -> tasks.report(Messages.text("results.delete"), cause));
    }

    void rename(Path run, String name) {
        String before = String.valueOf(run.getFileName());
        rename(run, name, after -> last.set(new Done.Renamed(before, after)));
    }

    private void rename(Path run, String name, Consumer<Path> done) {
        tasks.startQuietly(
                Messages.text("results.task.rename"),
                Lane.IO,
                context -> library.rename(run, name),
                after -> {
                    done.accept(after);
                    back.accept(after);
                },
                cause -> tasks.report(Messages.text("results.rename"), cause));
    }

    void undo() {
        switch (last.get()) {
            case Done.Deleted(ChangeRuns.Deleted run) ->
                tasks.startQuietly(
                        Messages.text("results.task.delete"),
                        Lane.IO,
                        context -> {
                            library.restore(run);
                            return run.run();
                        },
                        folder -> {
                            last.set(null);
                            back.accept(folder);
                        },
                        cause -> tasks.report(Messages.text("results.delete"), cause));
            case Done.Renamed(String before, Path after) -> rename(after, before, _ -> last.set(null));
            case null -> {
                // nothing to take back
            }
        }
    }
}
