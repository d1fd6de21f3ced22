package org.dianet.ui.common.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.History;
import org.dianet.pipeline.project.ProjectFile;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// The open project, its history and the way of its edits to the disk.
final class Editing {
    private final Tasks tasks;
    private final UiThread ui;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project =
            new ReadOnlyObjectWrapper<@Nullable OpenProject>();
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
    private final ReadOnlyIntegerWrapper undoDepth = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private @Nullable History history;
    private @Nullable ProjectWriter writer;
    private @Nullable ProjectFile file;

    Editing(Tasks tasks, UiThread ui, Clock clock) {
        this.tasks = tasks;
        this.ui = ui;
        this.clock = clock;
    }

    void opened(ProjectFile fresh) {
        release();
        file = fresh;
        OpenProject opened = new OpenProject(fresh.folder(), fresh.opened().project());
        history = new History(opened.project());
        ProjectWriter toDisk = new ProjectWriter(fresh, tasks, ui, clock);
        writer = toDisk;
        saveState.bind(toDisk.state());
        project.set(opened);
        describe(history);
        if (fresh.opened().recovered() > 0 && fresh.readOnly().isEmpty()) {
            toDisk.edited(List.of(), opened.project());
        }
    }

    private void release() {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    /// Writes what is not written, then runs `then`; the project stays open.
    void flush(Runnable then) {
        if (writer == null) {
            then.run();
        } else {
            writer.flush(then);
        }
    }

    void closed() {
        release();
        saveState.unbind();
        saveState.set(new SaveState.Untouched());
        history = null;
        writer = null;
        project.set(null);
        undoDepth.set(0);
        undoLabel.set("");
        redoLabel.set("");
    }

    /// @throws IllegalStateException if no project is open
    void perform(String label, Edit edit, Coder by, @Nullable String mergeKey) {
        if (history == null) {
            throw new IllegalStateException("no project is open");
        }
        changed(history, history.perform(label, edit, by, mergeKey));
    }

    boolean merges(@Nullable String mergeKey) {
        return history != null && history.merges(mergeKey);
    }

    void closeMerge() {
        if (history != null) {
            history.closeMerge();
        }
    }

    Optional<Coder> undoBy() {
        return history == null ? Optional.empty() : history.undoBy();
    }

    Optional<Coder> redoBy() {
        return history == null ? Optional.empty() : history.redoBy();
    }

    /// The clip that the undone change was about, if it was about one.
    Optional<ClipId> undo() {
        return history == null ? Optional.empty() : changed(history, history.undo());
    }

    Optional<ClipId> redo() {
        return history == null ? Optional.empty() : changed(history, history.redo());
    }

    private Optional<ClipId> changed(History changedHistory, List<Edit> edits) {
        OpenProject before = project.get();
        if (edits.isEmpty() || before == null || writer == null) {
            return Optional.empty();
        }
        project.set(new OpenProject(before.folder(), changedHistory.project()));
        describe(changedHistory);
        writer.edited(edits, changedHistory.project());
        return clipOf(edits.getLast());
    }

    private void describe(History described) {
        undoDepth.set(described.undoDepth());
        undoLabel.set(described.undoLabel().orElse(""));
        redoLabel.set(described.redoLabel().orElse(""));
    }

    private static Optional<ClipId> clipOf(Edit edit) {
        return switch (edit) {
            case Edit.PutCoding e -> Optional.of(e.clip());
            case Edit.RemoveCoding e -> Optional.of(e.clip());
            case Edit.Relink e -> Optional.of(e.clip());
            case Edit.Decide e -> Optional.ofNullable(e.decision().findingKey().clip());
            case Edit.WithdrawDecision e -> Optional.ofNullable(e.findingKey().clip());
            case Edit.PutClips _,
                    Edit.RemoveClips _,
                    Edit.SetClasses _,
                    Edit.SetOwnProtocols _,
                    Edit.SetSheets _,
                    Edit.SetCodingRule _ -> Optional.empty();
            case Edit.Composite e ->
                e.edits().stream()
                        .map(Editing::clipOf)
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }

    ReadOnlyObjectProperty<@Nullable OpenProject> project() {
        return project.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty undoDepth() {
        return undoDepth.getReadOnlyProperty();
    }

    ReadOnlyStringProperty undoLabel() {
        return undoLabel.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoLabel() {
        return redoLabel.getReadOnlyProperty();
    }
}
