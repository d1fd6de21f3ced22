package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dianet.learning.EngineException;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.Folders;
import org.dianet.storage.StorageException;

/// A folder that is there whole or not at all.
final class NewFolder {
    private NewFolder() {}

    /// Fills a folder that is moved to its place afterwards.
    interface Filling {
        void fill(Path part) throws EngineException, IOException;
    }

    /// @param what is in it, such as `bundle`, for sentences
    /// @throws StorageException if it is there already or cannot be written
    static void make(Path folder, String what, Filling filling) throws EngineException, StorageException {
        Path out = folder.toAbsolutePath().normalize();
        if (Files.exists(out)) {
            throw new StorageException(out + " is there already. Name a new folder for the " + what + ".");
        }
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Folders.delete(part);
            Files.createDirectories(part);
            filling.fill(part);
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException("Cannot write the " + what + " " + out + ": " + AtomicFile.reason(e) + ".", e);
        } finally {
            forget(part);
        }
    }

    /// What was cancelled would fill the disk under a name that nobody asks for again.
    private static void forget(Path part) {
        try {
            Folders.delete(part);
        } catch (IOException _) {
            // what hindered the folder was told; the next one of this name deletes it
        }
    }
}
