package org.dianet.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dianet.learning.Tensor;
import org.dianet.learning.weights.Numpy;

/// NumPy's file of one float32 array, format version 1.0.
public final class NpyFile {
    private static final int ALIGNMENT = 64;
    private static final int PREAMBLE = 10;

    private NpyFile() {}

    /// @throws StorageException if the file is missing or holds no plain array; the sentence says what is wrong
    public static Tensor read(Path file) throws StorageException {
        try {
            return Numpy.decode("the file", Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StorageException("Cannot read " + file + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    /// @param values in C order
    /// @throws IllegalArgumentException if the shape holds another number of values
    public static void write(Path file, float[] values, int... shape) throws StorageException {
        new AtomicFile().write(file, bytes(values, shape));
    }

    static byte[] bytes(float[] values, int... shape) {
        long[] sizes = Arrays.stream(shape).asLongStream().toArray();
        if (count(sizes) != values.length) {
            throw new IllegalArgumentException(
                    "an array of shape " + Arrays.toString(shape) + " does not hold " + values.length + " values");
        }
        byte[] header = header(sizes);
        ByteBuffer bytes = ByteBuffer.allocate(header.length + values.length * Float.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /// How many values an array has.
    static long count(long... shape) {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /// What stands before the values.
    static byte[] header(long... shape) {
        String sizes = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
        String tuple = shape.length == 1 ? "(" + sizes + ",)" : "(" + sizes + ")";
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': " + tuple + ", }";
        int padding = ALIGNMENT - (PREAMBLE + header.length() + 1) % ALIGNMENT;
        header += " ".repeat(padding % ALIGNMENT) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(PREAMBLE + header.length());
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        bytes.put((byte) 1).put((byte) 0).putShort((short) header.length());
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        return bytes.array();
    }
}
