package org.dianet.ui.common.session;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.ui.common.task.TaskView;
import org.dianet.ui.common.task.Tasks;

/// Whether a project is being opened, so that the start page is not offered meanwhile.
public final class Opening {
    private final Tasks tasks;
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");

    Opening(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Goes on until the task has ended, however it does.
    public void by(TaskView<?> task) {
        if (!tasks.running().contains(task)) {
            return;
        }
        what.set(task.name());
        tasks.running().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable running) {
                if (!tasks.running().contains(task)) {
                    running.removeListener(this);
                    what.set("");
                }
            }
        });
    }

    /// The current work; empty if there is none.
    public ReadOnlyStringProperty what() {
        return what.getReadOnlyProperty();
    }
}
