package org.dianet.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.edit.Edit;
import org.dianet.model.edit.History;
import org.dianet.model.project.Project;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// A project that is open for editing, in the window or by a command. Every edit is in the journal on disk before it is
/// seen, so that killing the program loses at most the edit in the air. Used by one thread.
public final class ProjectSession implements AutoCloseable {
    private static final int AUTOSAVE_AFTER = 200;
    /// While a marker is dragged, its newest place is journalled at most this often.
    private static final Duration DRAG_PACE = Duration.ofMillis(250);

    private final ProjectStore store;
    private final ProjectStore.Lock lock;
    private final InstantSource clock;
    private final List<String> notes;
    private final int recovered;
    private final History history;
    private @Nullable Pending pending;
    private @Nullable String mergeOpen;
    private Instant lastJournalled = Instant.EPOCH;
    private @Nullable Instant lastSaved;
    private @Nullable StorageException saveProblem;
    private int unsaved;
    private int autosaveAt = AUTOSAVE_AFTER;

    /// The newest edit of a drag, seen but not yet in the journal.
    private record Pending(Edit edit, String mergeKey) {}

    private ProjectSession(
            ProjectStore store, ProjectStore.Lock lock, ProjectStore.Opened opened, InstantSource clock) {
        this.store = store;
        this.lock = lock;
        this.clock = clock;
        this.notes = opened.notes();
        this.recovered = opened.recovered();
        this.unsaved = opened.recovered();
        this.history = new History(opened.project());
    }

    /// @param location the project folder or its `project.json`
    /// @throws StorageException if it cannot be opened, or another program is editing it
    public static ProjectSession open(ProjectStore store, Path location) throws StorageException {
        return open(store, location, InstantSource.system());
    }

    static ProjectSession open(ProjectStore store, Path location, InstantSource clock) throws StorageException {
        ProjectStore.Lock lock = store.lock(location);
        try {
            return new ProjectSession(store, lock, store.open(location), clock);
        } catch (StorageException e) {
            lock.close();
            throw e;
        }
    }

    public Project project() {
        return history.project();
    }

    public Path folder() {
        return lock.folder();
    }

    /// Sentences about damage that was worked around while opening.
    public List<String> notes() {
        return notes;
    }

    /// Edits that an earlier session journalled and did not save.
    public int recovered() {
        return recovered;
    }

    /// Does an edit.
    ///
    /// @param mergeKey edits in a row with one key count as one, e.g. a marker being dragged; `null` never merges
    /// @throws StorageException if it is not on disk; the project is then as it was
    /// @throws IllegalArgumentException if the edit does not fit the project
    public void perform(String label, Edit edit, @Nullable String mergeKey) throws StorageException {
        edit.applyTo(project());
        Pending waiting = pending;
        if (waiting != null && !waiting.mergeKey.equals(mergeKey)) {
            flush();
        }
        if (mergeKey != null && dragging(mergeKey)) {
            pending = new Pending(edit, mergeKey);
        } else {
            journal(List.of(edit));
            pending = null;
        }
        history.perform(label, edit, mergeKey);
        mergeOpen = mergeKey;
        autosave();
    }

    private boolean dragging(String mergeKey) {
        return Objects.equals(mergeKey, mergeOpen)
                && Duration.between(lastJournalled, clock.instant()).compareTo(DRAG_PACE) < 0;
    }

    /// Ends merging, as when the mouse is released, and journals where the drag ended.
    ///
    /// @throws StorageException if that is not on disk; it is tried again with the next edit or save
    public void closeMerge() throws StorageException {
        history.closeMerge();
        mergeOpen = null;
        flush();
    }

    /// Takes the last change back; does nothing if there is none.
    ///
    /// @throws StorageException if that is not on disk; the project is then as it was
    public void undo() throws StorageException {
        closeMerge();
        List<Edit> edits = history.undo();
        try {
            journal(edits);
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
            journal(edits);
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
            flush();
            store.save(folder(), project());
        } catch (StorageException e) {
            saveProblem = e;
            autosaveAt = unsaved + AUTOSAVE_AFTER;
            throw e;
        }
        unsaved = 0;
        autosaveAt = AUTOSAVE_AFTER;
        lastSaved = clock.instant();
        saveProblem = null;
    }

    /// Edits that are in the journal and not yet in the project file.
    public int unsavedEdits() {
        return unsaved + (pending == null ? 0 : 1);
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
        try (lock) {
            if (unsavedEdits() > 0) {
                save();
            }
        }
    }

    private void flush() throws StorageException {
        Pending waiting = pending;
        if (waiting != null) {
            journal(List.of(waiting.edit));
            pending = null;
        }
    }

    private void journal(List<Edit> edits) throws StorageException {
        if (!edits.isEmpty()) {
            store.journal(folder(), edits);
            unsaved++;
            lastJournalled = clock.instant();
        }
    }

    private void autosave() {
        if (unsaved >= autosaveAt && pending == null) {
            try {
                save();
            } catch (StorageException e) {
                // kept by save() as the problem to show: the edit itself is safe in the journal
            }
        }
    }
}
