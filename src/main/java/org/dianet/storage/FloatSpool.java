package org.dianet.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Rows of floats between two passes over them: on the disk, since they may be larger than the memory. Gone once it is
/// closed.
public final class FloatSpool implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;
    private int length = -1;
    private int rows;

    /// @param folder that has room for them
    /// @throws StorageException if nothing can be written there
    public FloatSpool(Path folder) throws StorageException {
        this.folder = folder;
        try {
            Path file = Files.createTempFile(folder, ".rows-", ".tmp");
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /// @throws IllegalArgumentException if the row is not as long as those before
    public void add(float[] row) throws StorageException {
        if (length >= 0 && row.length != length) {
            throw new IllegalArgumentException("a row of " + row.length + " values among rows of " + length);
        }
        length = row.length;
        ByteBuffer bytes = ByteBuffer.allocate(length * Float.BYTES);
        bytes.asFloatBuffer().put(row);
        try {
            DurableWriter.REAL.write(channel, bytes, (long) rows * length * Float.BYTES);
        } catch (IOException e) {
            throw trouble(e);
        }
        rows++;
    }

    public int rows() {
        return rows;
    }

    /// @throws IndexOutOfBoundsException if there is no such row
    public float[] row(int index) throws StorageException {
        Objects.checkIndex(index, rows);
        ByteBuffer bytes = ByteBuffer.allocate(length * Float.BYTES);
        long from = (long) index * length * Float.BYTES;
        try {
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // until the row is whole
            }
        } catch (IOException e) {
            throw trouble(e);
        }
        float[] row = new float[length];
        bytes.flip().asFloatBuffer().get(row);
        return row;
    }

    @Override
    public void close() throws StorageException {
        try {
            channel.close();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private StorageException trouble(IOException cause) {
        return new StorageException(
                "Cannot keep images in " + folder + " for the time being: " + AtomicFile.reason(cause) + ".", cause);
    }
}
