package org.dianet.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a file that one program at a time can hold. The operating system lets go of it when the program dies. The
/// file stays, since deleting it could let two programs lock two files of one name.
final class LockFile implements AutoCloseable {
    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /// Empty if somebody holds any of these bytes, which need not exist.
    ///
    /// @throws IOException if the file cannot be written
    static Optional<LockFile> tryTake(Path file, long from, long bytes) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            @Nullable FileLock lock = channel.tryLock(from, bytes, false);
            if (lock != null) {
                return Optional.of(new LockFile(channel));
            }
        } catch (OverlappingFileLockException e) {
            // this program holds it
        } catch (IOException e) {
            closeQuietly(channel);
            throw e;
        }
        closeQuietly(channel);
        return Optional.empty();
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
