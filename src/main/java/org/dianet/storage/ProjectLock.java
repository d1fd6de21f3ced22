package org.dianet.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a second program from editing a project. The operating system lets go of it when the program dies. The file
/// stays, since deleting it could let two programs lock two files of one name.
public final class ProjectLock implements AutoCloseable {
    private final FileChannel channel;

    private ProjectLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws StorageException if the project is being edited elsewhere, or nothing can be written in its folder
    public static ProjectLock take(Path folder) throws StorageException {
        FileChannel channel = open(folder);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return new ProjectLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // this program holds it
        } catch (IOException e) {
            closeQuietly(channel);
            throw notWritable(folder, e);
        }
        closeQuietly(channel);
        throw new StorageException(
                "The project " + folder
                        + " is open in another program or window. Close it there to edit it here; reading is possible meanwhile.");
    }

    private static FileChannel open(Path folder) throws StorageException {
        try {
            return FileChannel.open(
                    folder.resolve("project.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static StorageException notWritable(Path folder, IOException e) {
        return new StorageException(
                "The project " + folder + " cannot be edited: " + AtomicFile.reason(e)
                        + ". Copy it to a folder you can write to.",
                e);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing was written through it
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
