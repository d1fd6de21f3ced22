package org.dianet.pipeline.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.History;
import org.dianet.model.project.Project;
import org.dianet.storage.Durability;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// An open project with its history: the one way in which the window and the command line change it. An edit is tried
/// on the project, then written to the journal, and only then part of [#project]; one that cannot be written is not
/// made. Used by one thread.
public final class EditSession implements AutoCloseable {
    private final ProjectFile file;
    private final Saving saving;
    private final History history;

    private EditSession(ProjectFile file, Saving saving) {
        this.file = file;
        this.saving = saving;
        this.history = new History(file.opened().project());
    }

    /// How edits go on from the journal.
    public interface Saving {
        /// What an edit survives before it is shown.
        Durability durability();

        /// An edit is in the journal.
        ///
        /// @param project as it is now
        void edited(ProjectFile file, Project project);
    }

    /// A session that waits for the device after every edit and saves now and then, as a command does.
    ///
    /// @param location the project folder or its `project.json`
    /// @throws StorageException if it cannot be opened, or another program is editing it
    public static EditSession open(ProjectStore store, Path location) throws StorageException {
        return new EditSession(ProjectFile.open(store, location), new SavingNow());
    }

    /// A session over a project that is open, which then closes it.
    public static EditSession over(ProjectFile file, Saving saving) {
        return new EditSession(file, saving);
    }

    public Project project() {
        return history.project();
    }

    public Path folder() {
        return file.folder();
    }

    /// Sentences about damage that was worked around while opening.
    public List<String> notes() {
        return file.opened().notes();
    }

    /// Edits that an earlier session journalled and did not save.
    public int recovered() {
        return file.opened().recovered();
    }

    /// Does an edit of nobody in particular.
    ///
    /// @throws StorageException if it was not written; the project is then as it was
    /// @throws IllegalArgumentException if the edit does not fit the project
    public void perform(String label, Edit edit) throws StorageException {
        perform(label, edit, null, null);
    }

    /// Does an edit.
    ///
    /// @param by the coder; `null` if it belongs to no coder
    /// @param mergeKey edits in a row with one key count as one; `null` never merges
    /// @throws StorageException if it was not written; the project is then as it was
    /// @throws IllegalArgumentException if the edit does not fit the project
    public void perform(String label, Edit edit, @Nullable Coder by, @Nullable String mergeKey)
            throws StorageException {
        edit.applyTo(project());
        file.journal(List.of(edit), saving.durability());
        history.perform(label, edit, by, mergeKey);
        saving.edited(file, project());
    }

    /// Takes the last change back; does nothing if there is none.
    ///
    /// @return the clips that it was about; none if nothing was done or it was about the whole project
    /// @throws StorageException if that was not written; the project is then as it was
    public Set<ClipId> undo() throws StorageException {
        List<Edit> edits = history.undo();
        try {
            return written(edits);
        } catch (StorageException e) {
            history.redo();
            throw e;
        }
    }

    /// Does the last undone change again; does nothing if there is none.
    ///
    /// @return the clips that it was about; none if nothing was done or it was about the whole project
    /// @throws StorageException if that was not written; the project is then as it was
    public Set<ClipId> redo() throws StorageException {
        List<Edit> edits = history.redo();
        try {
            return written(edits);
        } catch (StorageException e) {
            history.undo();
            throw e;
        }
    }

    private Set<ClipId> written(List<Edit> edits) throws StorageException {
        if (edits.isEmpty()) {
            return Set.of();
        }
        file.journal(edits, saving.durability());
        saving.edited(file, project());
        return new Edit.Composite(edits).subjects();
    }

    /// Ends merging: the next edit is its own step.
    public void closeMerge() {
        history.closeMerge();
    }

    /// Whether an edit with this key would be undone together with the last one.
    public boolean merges(@Nullable String mergeKey) {
        return history.merges(mergeKey);
    }

    /// The edit that undo would revert.
    public Optional<String> undoLabel() {
        return history.undoLabel();
    }

    public Optional<String> redoLabel() {
        return history.redoLabel();
    }

    /// Whose change undo would take back, if that is known.
    public Optional<Coder> undoBy() {
        return history.undoBy();
    }

    public Optional<Coder> redoBy() {
        return history.redoBy();
    }

    /// The clips that undo would change; none if it is about the project as a whole.
    public Set<ClipId> undoSubjects() {
        return history.undoSubjects();
    }

    public Set<ClipId> redoSubjects() {
        return history.redoSubjects();
    }

    public int undoDepth() {
        return history.undoDepth();
    }

    /// Writes the project file.
    ///
    /// @throws StorageException if it could not; the edits stay safe in the journal
    public void save() throws StorageException {
        file.save(project());
    }

    /// Saves and keeps that state as a version, so that what follows can be gone back on later too.
    ///
    /// @throws StorageException if it could not; the edits stay safe in the journal
    public void keepVersion() throws StorageException {
        save();
        file.keepVersion();
    }

    /// Edits that are in the journal and not yet in the project file.
    public int unsavedEdits() {
        return file.unsavedEdits();
    }

    /// Saves if anything changed and lets others edit the project.
    ///
    /// @throws StorageException if the project file could not be written; the edits stay safe in the journal
    @Override
    public void close() throws StorageException {
        try (file) {
            if (unsavedEdits() > 0) {
                save();
            }
        }
    }
}
