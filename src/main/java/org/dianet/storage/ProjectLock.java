package org.dianet.storage;

import java.io.IOException;
import java.nio.file.Path;

/// Keeps a second program from editing a project.
public final class ProjectLock implements AutoCloseable {
    private final LockFile lock;

    private ProjectLock(LockFile lock) {
        this.lock = lock;
    }

    /// @throws StorageException if the project is being edited elsewhere, or nothing can be written in its folder
    public static ProjectLock take(Path folder) throws StorageException {
        try {
            return LockFile.tryTake(folder.resolve("project.lock"), 0, Long.MAX_VALUE)
                    .map(ProjectLock::new)
                    .orElseThrow(
                            () -> new StorageException(
                                    "The project " + folder
                                            + " is open in another program or window. Close it there to edit it here; reading is possible meanwhile."));
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException(
                    "The project " + folder + " cannot be edited: " + AtomicFile.reason(e)
                            + ". Copy it to a folder you can write to.",
                    e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
