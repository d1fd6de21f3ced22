package org.dianet.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Replaces a file in one step: a reader sees either the old or the new one, even if the program dies
/// one, never a part.
public final class AtomicFile {
    private final DurableWriter disk;

    public AtomicFile() {
        this(DurableWriter.REAL);
    }

    public AtomicFile(DurableWriter disk) {
        this.disk = disk;
    }

    public void write(Path target, String text) throws StorageException {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws StorageException if it could not be written; the file is then as it was
    public void write(Path target, byte[] content) throws StorageException {
        try {
            Path temp = temporary(target, content);
            replace(temp, target);
        } catch (IOException e) {
            throw unchanged(target, e);
        }
    }

    /// Like [#write] and keeps what the file held before as `lastGood`.
    ///
    /// @throws StorageException if either could not be written; the file is then as it was
    public void writeKeeping(Path target, Path lastGood, byte[] content) throws StorageException {
        try {
            Path temp = temporary(target, content);
            try {
                if (Files.exists(target)) {
                    replace(temporary(lastGood, Files.readAllBytes(target)), lastGood);
                }
            } catch (IOException e) {
                Files.deleteIfExists(temp);
                throw e;
            }
            replace(temp, target);
        } catch (IOException e) {
            throw unchanged(target, e);
        }
    }

    /// Where a file's next content is written before it takes the file's place; nothing is there yet.
    static Path temporary(Path target) throws IOException {
        Path temp = target.resolveSibling("." + target.getFileName() + ".tmp");
        // Left by a program that was killed, or a link that somebody put there.
        Files.deleteIfExists(temp);
        return temp;
    }

    private Path temporary(Path target, byte[] content) throws IOException {
        Path temp = temporary(target);
        try (FileChannel channel = FileChannel.open(temp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            disk.write(channel, ByteBuffer.wrap(content), 0);
            disk.force(channel);
        } catch (IOException e) {
            Files.deleteIfExists(temp);
            throw e;
        }
        return temp;
    }

    static void replace(Path temp, Path target) throws IOException {
        try {
            Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(temp);
            throw e;
        }
        forceFolder(target.toAbsolutePath().resolveSibling(""));
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; there the move itself is durable
        }
    }

    static StorageException unchanged(Path target, IOException cause) {
        return new StorageException(
                "Cannot write " + target + ": " + reason(cause) + ". The file on disk is as it was.", cause);
    }

    /// The operating system's reason, without the path that a sentence names anyway.
    public static String reason(IOException cause) {
        if (cause instanceof FileSystemException e) {
            if (e.getFile() != null && Files.isSymbolicLink(Path.of(e.getFile()))) {
                return Links.sentence(Path.of(e.getFile()));
            }
            return e.getReason() == null ? kind(e) : e.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static String kind(FileSystemException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "access denied";
            case java.nio.file.NoSuchFileException missing -> "there is no such folder or file";
            default -> e.getClass().getSimpleName();
        };
    }
}
