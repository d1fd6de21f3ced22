package org.dianet.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// NumPy's archive of named float32 arrays, written value by value, so that it may be larger than the memory. It takes
/// the place of a file of its name when it is finished; until then, and if it never is, that file is as it was.
public final class NpzFile implements AutoCloseable {
    /// The earliest time that a zip knows: the same arrays give the same file.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path temp;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private String name = "";
    private long missing;
    private boolean finished;

    /// @throws StorageException if the file cannot be written
    public NpzFile(Path target) throws StorageException {
        this.target = target;
        try {
            temp = AtomicFile.temporary(target);
            channel = FileChannel.open(temp, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw AtomicFile.unchanged(target, e);
        }
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// Begins the next array.
    ///
    /// @param array its name in the archive
    /// @throws IllegalStateException if the one before is not whole
    public void begin(String array, long... shape) throws StorageException {
        checkWhole();
        name = array;
        missing = NpyFile.count(shape);
        try {
            ZipEntry entry = new ZipEntry(array + ".npy");
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(NpyFile.header(shape));
        } catch (IOException e) {
            throw AtomicFile.unchanged(target, e);
        }
    }

    /// Goes on with the array that was begun.
    ///
    /// @param values the next ones in C order
    /// @throws IllegalStateException if it has no room for so many
    public void write(float... values) throws StorageException {
        if (values.length > missing) {
            throw new IllegalStateException("the array " + name + " has no room for " + values.length + " values");
        }
        missing -= values.length;
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        try {
            zip.write(bytes.array());
        } catch (IOException e) {
            throw AtomicFile.unchanged(target, e);
        }
    }

    private void checkWhole() {
        if (missing != 0) {
            throw new IllegalStateException("the array " + name + " misses " + missing + " values");
        }
    }

    /// Puts the archive in its place, with a text about it beside it.
    ///
    /// @param beside the text's file
    /// @throws StorageException if either cannot be written; both files are then as they were
    /// @throws IllegalStateException if the last array is not whole
    public void finish(Path beside, String text) throws StorageException {
        checkWhole();
        try {
            zip.finish();
            zip.flush();
            channel.force(true);
            zip.close();
        } catch (IOException e) {
            throw AtomicFile.unchanged(target, e);
        }
        byte @Nullable [] before = content(beside);
        new AtomicFile().write(beside, text);
        try {
            AtomicFile.replace(temp, target);
            finished = true;
        } catch (IOException e) {
            restore(beside, before, e);
            throw AtomicFile.unchanged(target, e);
        }
    }

    private static byte @Nullable [] content(Path file) throws StorageException {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw AtomicFile.unchanged(file, e);
        }
    }

    private static void restore(Path file, byte @Nullable [] before, IOException cause) {
        try {
            if (before == null) {
                Files.deleteIfExists(file);
            } else {
                new AtomicFile().write(file, before);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws StorageException {
        if (finished) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(temp);
        } catch (IOException e) {
            throw AtomicFile.unchanged(target, e);
        }
    }
}
