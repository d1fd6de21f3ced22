package org.dianet.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Project;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;

/// The right to edit a project and the way of its edits to the disk: lock, journal and project file. The one way for
/// commands, which wait for the disk, and for the window, which does not. Used by one thread at a time.
public final class ProjectFile implements AutoCloseable {
    private final ProjectStore store;
    private final ProjectStore.Lock lock;
    private final ProjectStore.Opened opened;
    private final AtomicInteger unsaved;

    private ProjectFile(ProjectStore store, ProjectStore.Lock lock, ProjectStore.Opened opened) {
        this.store = store;
        this.lock = lock;
        this.opened = opened;
        this.unsaved = new AtomicInteger(opened.recovered());
    }

    /// @param location the project folder or its `project.json`
    /// @throws StorageException if it cannot be opened, or another program is editing it
    public static ProjectFile open(ProjectStore store, Path location) throws StorageException {
        ProjectStore.Lock lock = store.lock(location);
        try {
            return new ProjectFile(store, lock, store.open(location));
        } catch (StorageException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// The project as it was found.
    public ProjectStore.Opened opened() {
        return opened;
    }

    public Path folder() {
        return opened.folder();
    }

    /// Appends edits to the journal, in their order, and returns once they are on disk.
    ///
    /// @throws StorageException if they are not; the journal is then as it was
    public void journal(List<Edit> edits) throws StorageException {
        if (!edits.isEmpty()) {
            store.journal(folder(), edits);
            unsaved.addAndGet(edits.size());
        }
    }

    /// Writes the project file, which then holds every edit.
    ///
    /// @throws StorageException if it could not; what was journalled stays safe in the journal
    public void save(Project project) throws StorageException {
        store.save(folder(), project);
        unsaved.set(0);
    }

    /// Edits that are in the journal and not yet in the project file.
    public int unsavedEdits() {
        return unsaved.get();
    }

    /// Lets others edit the project.
    @Override
    public void close() {
        lock.close();
    }
}
