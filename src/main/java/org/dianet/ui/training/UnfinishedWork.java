package org.dianet.ui.training;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableObjectValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.job.Lane;
import org.dianet.pipeline.records.ChangeRuns;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// Cancelled or interrupted runs and ablations of the project, and the deleted ones.
final class UnfinishedWork {
    private final Tasks tasks;
    private final Trainer trainer;
    private final ObservableObjectValue<@Nullable OpenProject> project;
    private final Latest<List<Trainer.Unfinished>> looking;
    private final ObservableList<Trainer.Unfinished> list = FXCollections.observableArrayList();
    // Referenced, because a view without references is collected with its listeners.
    private final ObservableList<Trainer.Unfinished> listView = FXCollections.unmodifiableObservableList(list);
    private final ReadOnlyObjectWrapper<ChangeRuns.@Nullable Deleted> discarded =
            new ReadOnlyObjectWrapper<ChangeRuns.@Nullable Deleted>();

    /// @param failed gets a sentence that says why the project's runs cannot be looked at
    UnfinishedWork(
            Tasks tasks,
            Trainer trainer,
            ObservableObjectValue<@Nullable OpenProject> project,
            Consumer<String> failed) {
        this.tasks = tasks;
        this.trainer = trainer;
        this.project = project;
        this.looking = new Latest<>(
                tasks,
                Messages.text("training.task.unfinished"),
                Lane.IO,
                this::found,
                cause -> failed.accept(String.valueOf(cause.getMessage())));
    }

    ObservableList<Trainer.Unfinished> list() {
        return listView;
    }

    /// The last deleted one, or `null`.
    ReadOnlyObjectProperty<ChangeRuns.@Nullable Deleted> discarded() {
        return discarded.getReadOnlyProperty();
    }

    /// Looks at the disk again.
    void look() {
        OpenProject open = project.get();
        looking.clear();
        if (open == null) {
            list.clear();
        } else {
            looking.submit(context -> trainer.unfinished(open.folder()));
        }
    }

    /// An unchanged list stays, and with it the button that the user is about to press.
    private void found(List<Trainer.Unfinished> now) {
        if (!now.equals(list)) {
            list.setAll(now);
        }
    }

    void discard(Trainer.Unfinished work) {
        tasks.startQuietly(
                Messages.text("training.task.discard"),
                Lane.IO,
                context -> trainer.discard(work),
                gone -> {
                    discarded.set(gone);
                    look();
                },
                this::report);
    }

    /// Restores the last deleted one.
    void restore() {
        ChangeRuns.Deleted last = discarded.get();
        if (last != null) {
            tasks.startQuietly(
                    Messages.text("training.task.discard"),
                    Lane.IO,
                    context -> {
                        trainer.restore(last);
                        return last;
                    },
                    _ -> {
                        discarded.set(null);
                        look();
                    },
                    this::report);
        }
    }

    private void report(Throwable cause) {
        tasks.report(Messages.text("training.task.discard"), cause);
    }
}
