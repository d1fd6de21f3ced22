package org.dianet.pipeline.project;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.History;
import org.dianet.model.project.Project;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// A project that a command edits, with its history. Every edit is in the journal on disk before it is seen, so that
/// killing the program loses at most the edit in the air. Used by one thread.
public final class ProjectSession implements AutoCloseable {
    private static final int AUTOSAVE_AFTER = 200;
    private final ProjectFile file;
    private final InstantSource clock;
    private final History history;
    private @Nullable Instant lastSaved;
    private @Nullable StorageException saveProblem;
    private int autosaveAt = AUTOSAVE_AFTER;

    private ProjectSession(ProjectFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.history = new History(file.opened().project());
    }

    /// @param location the project folder or its `project.json`
    /// @throws StorageException if it cannot be opened, or another program is editing it
    public static ProjectSession open(ProjectStore store, Path location) throws StorageException {
        return open(store, location, InstantSource.system());
    }

    static ProjectSession open(ProjectStore store, Path location, InstantSource clock) throws StorageException {
        return new ProjectSession(ProjectFile.open(store, location), clock);
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

    /// Does an edit.
    ///
    /// @param mergeKey edits in a row with one key count as one; `null` never merges
    /// @throws StorageException if it is not on disk; the project is then as it was
    /// @throws IllegalArgumentException if the edit does not fit the project
    public void perform(String label, Edit edit, @Nullable String mergeKey) throws StorageException {
        edit.applyTo(project());
        file.journal(List.of(edit));
        history.perform(label, edit, mergeKey);
        autosave();
    }

    /// Ends merging: the next edit is a step of its own.
    public void closeMerge() {
        history.closeMerge();
    }

    /// Takes the last change back; does nothing if there is none.
    ///
    /// @throws StorageException if that is not on disk; the project is then as it was
    public void undo() throws StorageException {
        closeMerge();
        List<Edit> edits = history.undo();
        try {
            file.journal(edits);
        } catch (StorageException e) {
            history.redo();
            throw e;
        }
        autosave();
    }

    /// Does the last undone change again; does nothing if there is none.
    ///
    /// @throws StorageException if that is not on disk; the project is then as it was
    public void redo() throws StorageException {
        closeMerge();
        List<Edit> edits = history.redo();
        try {
            file.journal(edits);
        } catch (StorageException e) {
            history.undo();
            throw e;
        }
        autosave();
    }

    public Optional<String> undoLabel() {
        return history.undoLabel();
    }

    public Optional<String> redoLabel() {
        return history.redoLabel();
    }

    public int undoDepth() {
        return history.undoDepth();
    }

    /// Labels of the changes that can be undone, the last first.
    public List<String> undoLabels() {
        return history.undoLabels();
    }

    /// Writes the project file.
    ///
    /// @throws StorageException if it could not; the edits stay safe in the journal
    public void save() throws StorageException {
        try {
            file.save(project());
        } catch (StorageException e) {
            saveProblem = e;
            autosaveAt = unsavedEdits() + AUTOSAVE_AFTER;
            throw e;
        }
        autosaveAt = AUTOSAVE_AFTER;
        lastSaved = clock.instant();
        saveProblem = null;
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

    public Optional<Instant> lastSaved() {
        return Optional.ofNullable(lastSaved);
    }

    /// Why the last save failed, to be shown until one succeeds.
    public Optional<StorageException> saveProblem() {
        return Optional.ofNullable(saveProblem);
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

    private void autosave() {
        if (unsavedEdits() >= autosaveAt) {
            try {
                save();
            } catch (StorageException e) {
                // kept by save() as the problem to show: the edit itself is safe in the journal
            }
        }
    }
}
