package org.dianet.ui.common.session;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableObjectValue;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.pipeline.project.EditSession;
import org.dianet.pipeline.project.ProjectFile;
import org.dianet.storage.StorageException;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.message.Problem;
import org.dianet.ui.common.task.Tasks;
import org.dianet.ui.common.task.UiThread;
import org.jspecify.annotations.Nullable;

/// The open project and its edits, to be watched. Used on the window's thread only.
public final class WindowSession {
    private final Tasks tasks;
    private final UiThread ui;
    private final Clock clock;
    private final Notices notices;
    private final ObservableObjectValue<Coder> coder;
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project =
            new ReadOnlyObjectWrapper<@Nullable OpenProject>();
    private final ReadOnlyStringWrapper readOnly = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
    private final ReadOnlyIntegerWrapper undoDepth = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper("");
    private @Nullable Current current;

    WindowSession(Tasks tasks, UiThread ui, Clock clock, Notices notices, ObservableObjectValue<Coder> coder) {
        this.tasks = tasks;
        this.ui = ui;
        this.clock = clock;
        this.notices = notices;
        this.coder = coder;
    }

    private record Current(ProjectFile file, DeferredSaving saving, EditSession edits) {}

    void opened(ProjectFile file) {
        release();
        DeferredSaving saving = new DeferredSaving(file, tasks, ui, clock);
        Current now = new Current(file, saving, EditSession.over(file, saving));
        current = now;
        saveState.bind(saving.state());
        readOnly.set(file.readOnly().orElse(""));
        show(now.edits());
        if (now.edits().recovered() > 0 && file.readOnly().isEmpty()) {
            saving.recovered();
        }
    }

    void closed() {
        release();
        saveState.unbind();
        saveState.set(new SaveState.Untouched());
        readOnly.set("");
        project.set(null);
        undoDepth.set(0);
        undoLabel.set("");
        redoLabel.set("");
    }

    private void release() {
        if (current != null) {
            // Its edits are in the journal, whether or not the last save worked.
            current.saving().stop();
            current.file().close();
            current = null;
        }
    }

    private void show(EditSession edits) {
        project.set(new OpenProject(edits.folder(), edits.project()));
        undoDepth.set(edits.undoDepth());
        undoLabel.set(edits.undoLabel().orElse(""));
        redoLabel.set(edits.redoLabel().orElse(""));
    }

    /// Writes unsaved edits, then runs `then`, whether or not it worked; [#saveState] says so.
    public void flush(Runnable then) {
        if (current == null) {
            then.run();
        } else {
            current.saving().flush(then);
        }
    }

    /// Makes an edit that can be undone. A refused edit is reported.
    ///
    /// @param mergeKey changes in a row with one key are undone as one; `null` never merges
    /// @return whether it was done
    /// @throws IllegalStateException if no project is open
    public boolean perform(String label, Edit edit, @Nullable String mergeKey) {
        Current now = current;
        if (now == null) {
            throw new IllegalStateException("no project is open");
        }
        if (!readOnly.get().isEmpty()) {
            notices.hints().show(Messages.text("hint.read-only"));
            return false;
        }
        return changing(now, edits -> {
                    edits.perform(label, edit, coder.get(), mergeKey);
                    return true;
                })
                .isPresent();
    }

    /// The clips that the undone change was about; none also if it could not be undone.
    Set<ClipId> undo() {
        return stepping(EditSession::undo);
    }

    Set<ClipId> redo() {
        return stepping(EditSession::redo);
    }

    private Set<ClipId> stepping(Change<Set<ClipId>> step) {
        Current now = current;
        return now == null ? Set.of() : changing(now, step).orElse(Set.of());
    }

    /// Empty if nothing was done.
    private <T> Optional<T> changing(Current now, Change<T> change) {
        try {
            T outcome = change.of(now.edits());
            show(now.edits());
            return Optional.of(outcome);
        } catch (StorageException | IllegalArgumentException e) {
            notices.showProblem(Problem.of(Messages.text("problem.edit"), e));
            return Optional.empty();
        }
    }

    boolean merges(@Nullable String mergeKey) {
        return current != null && current.edits().merges(mergeKey);
    }

    /// Ends merging, as when the mouse is released.
    public void closeMerge() {
        if (current != null) {
            current.edits().closeMerge();
        }
    }

    Optional<Coder> undoBy() {
        return current == null ? Optional.empty() : current.edits().undoBy();
    }

    Optional<Coder> redoBy() {
        return current == null ? Optional.empty() : current.edits().redoBy();
    }

    /// The clips that undo would change; none if it is about the project as a whole.
    Set<ClipId> undoSubjects() {
        return current == null ? Set.of() : current.edits().undoSubjects();
    }

    Set<ClipId> redoSubjects() {
        return current == null ? Set.of() : current.edits().redoSubjects();
    }

    /// Whether the project is still the one in which the work started; if not, a message says so.
    public boolean stillOpen(OpenProject begun) {
        OpenProject now = project.get();
        boolean same = now != null && now.folder().equals(begun.folder());
        if (!same) {
            notices.hints()
                    .show(Messages.text("hint.other-project", begun.project().name()));
        }
        return same;
    }

    public ReadOnlyObjectProperty<@Nullable OpenProject> openProject() {
        return project.getReadOnlyProperty();
    }

    /// Why the project can only be looked at, in a sentence; empty if it can be edited.
    public ReadOnlyStringProperty readOnly() {
        return readOnly.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SaveState> saveState() {
        return saveState.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty undoDepth() {
        return undoDepth.getReadOnlyProperty();
    }

    /// What undo would take back; empty if nothing.
    public ReadOnlyStringProperty undoLabel() {
        return undoLabel.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoLabel() {
        return redoLabel.getReadOnlyProperty();
    }

    @FunctionalInterface
    private interface Change<T> {
        T of(EditSession edits) throws StorageException;
    }
}
