package org.dianet.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Appends lines to a file. Each line is a JSON object with a sequence number, a checksum and a JSON array of edits.
/// Used by one program, which holds the project's lock; it may save on one thread and append on another.
public final class Journal {
    private final Path file;
    private final DurableWriter disk;
    private long end;
    private long sequence;

    private Journal(Path file, DurableWriter disk, long end, long sequence) {
        this.file = file;
        this.disk = disk;
        this.end = end;
        this.sequence = sequence;
    }

    /// Opens a journal to append to; a torn last line is cut off, other damage is first copied aside.
    ///
    /// @param saved the last sequence number that the project file holds already
    public static Journal open(Path file, long saved, DurableWriter disk) throws StorageException {
        try {
            Links.refuseInProject(file);
            JournalContent content = JournalContent.read(file);
            if (content.damagedLines() > 0) {
                new AtomicFile(disk).write(damaged(file), Files.readAllBytes(file));
            }
            return new Journal(file, disk, content.end(), Math.max(saved, content.lastSequence()));
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /// Where a journal with damage in its middle is kept.
    public static Path damaged(Path file) {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }

    /// The number of the last line written, now or in an earlier session.
    public synchronized long sequence() {
        return sequence;
    }

    /// @param edits a JSON array without a line break
    /// @throws StorageException if the line was not written that safely; the journal is then as it was
    public synchronized void append(String edits, Durability durability) throws StorageException {
        String line = JournalContent.line(sequence + 1, edits) + "\n";
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        // Opened for each line, since an interrupted thread closes the channel it writes to.
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            channel.truncate(end);
            disk.write(channel, ByteBuffer.wrap(bytes), end);
            if (durability == Durability.DEVICE) {
                disk.force(channel);
            }
        } catch (IOException e) {
            cutBack();
            throw failed(file, e);
        }
        end += bytes.length;
        sequence++;
    }

    /// Returns once every line is on the device. Lines may be appended meanwhile, which this does not wait for.
    ///
    /// @throws StorageException if the device does not take them
    public void force() throws StorageException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            disk.force(channel);
        } catch (NoSuchFileException e) {
            // A save has taken every line over.
        } catch (IOException e) {
            throw new StorageException("Cannot write the journal " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    /// Empties the journal once the project file holds its edits, unless there are newer ones: a reader leaves out the
    /// lines that the project file holds.
    ///
    /// @param held the last line that the project file holds
    public synchronized void clear(long held) throws StorageException {
        if (sequence > held) {
            return;
        }
        try {
            Files.deleteIfExists(file);
            end = 0;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private void cutBack() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            channel.truncate(end);
        } catch (IOException e) {
            // the next append tries again, and a reader ignores a torn last line
        }
    }

    private static StorageException failed(Path file, IOException e) {
        return new StorageException(
                "Cannot write the journal " + file + ": " + AtomicFile.reason(e) + ". The edit was not kept.", e);
    }
}
