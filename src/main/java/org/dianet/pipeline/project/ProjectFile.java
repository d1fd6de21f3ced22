package org.dianet.pipeline.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.storage.Durability;
import org.dianet.storage.NotEditableException;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// The right to edit a project and the way of its edits to the disk: lock, journal and project file. Used by one thread
/// at a time but for [#force] and the saves that it prepared.
public final class ProjectFile implements AutoCloseable {
    private final ProjectStore store;
    private final ProjectStore.@Nullable Lock lock;
    private final @Nullable NotEditableException reason;
    private final ProjectStore.Opened opened;
    private final AtomicInteger unsaved;

    private ProjectFile(
            ProjectStore store,
            ProjectStore.@Nullable Lock lock,
            @Nullable NotEditableException reason,
            ProjectStore.Opened opened) {
        this.store = store;
        this.lock = lock;
        this.reason = reason;
        this.opened = opened;
        this.unsaved = new AtomicInteger(opened.recovered());
    }

    /// @param location the project folder or its `project.json`
    /// @throws NotEditableException if another program is editing it, or nothing can be written there
    /// @throws StorageException if it cannot be opened
    public static ProjectFile open(ProjectStore store, Path location) throws StorageException {
        ProjectStore.Lock lock = store.lock(location);
        try {
            return new ProjectFile(store, lock, null, store.open(location));
        } catch (StorageException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// The same, to look at only where it cannot be edited.
    ///
    /// @throws StorageException if it cannot be opened at all
    public static ProjectFile openOrLookAt(ProjectStore store, Path location) throws StorageException {
        try {
            return open(store, location);
        } catch (NotEditableException e) {
            return new ProjectFile(store, null, e, store.open(location));
        }
    }

    /// Why the project can only be looked at, in a sentence; empty if it can be edited.
    public Optional<String> readOnly() {
        return Optional.ofNullable(reason).map(Throwable::getMessage);
    }

    /// The project as it was found.
    public ProjectStore.Opened opened() {
        return opened;
    }

    public Path folder() {
        return opened.folder();
    }

    /// Appends edits to the journal, in their order.
    ///
    /// @throws StorageException if they were not written that safely; the journal is then as it was
    public void journal(List<Edit> edits, Durability durability) throws StorageException {
        checkEditable();
        if (!edits.isEmpty()) {
            store.journal(folder(), edits, durability);
            unsaved.addAndGet(edits.size());
        }
    }

    /// Returns once all that was journalled is on the device. May run on another thread.
    public void force() throws StorageException {
        store.force(folder());
    }

    /// Writes the project file, which then holds every edit.
    ///
    /// @throws StorageException if it could not; journalled edits stay safe in the journal
    public void save(Project project) throws StorageException {
        prepareSave(project).write();
    }

    /// A save of the project with every edit journalled by now; it may be written on another thread.
    public ProjectStore.Save prepareSave(Project project) throws StorageException {
        checkEditable();
        int covered = unsaved.get();
        ProjectStore.Save save = store.prepareSave(folder(), project);
        return () -> {
            save.write();
            unsaved.addAndGet(-covered);
        };
    }

    /// Keeps the state that is saved now as a version.
    public void keepVersion() throws StorageException {
        checkEditable();
        store.keepVersion(folder());
    }

    private void checkEditable() throws NotEditableException {
        if (reason != null) {
            throw reason;
        }
    }

    /// Edits that are in the journal and not yet in the project file.
    public int unsavedEdits() {
        return unsaved.get();
    }

    /// Lets others edit the project.
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }
}
