package org.dianet.ui.common;

import java.nio.file.Path;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;

/// A project with the right to edit it.
record Held(ProjectStore.Opened opened, ProjectStore.Lock lock) {

    static Held open(ProjectStore store, Path location) throws StorageException {
        ProjectStore.Lock lock = store.lock(location);
        try {
            return new Held(store.open(location), lock);
        } catch (StorageException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }
}
