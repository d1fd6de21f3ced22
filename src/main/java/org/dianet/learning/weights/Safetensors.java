package org.dianet.learning.weights;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dianet.learning.EngineException;
import org.dianet.learning.Tensor;
import org.jspecify.annotations.Nullable;

/// The safetensors format: the length of a JSON header, the header, and the numbers.
public final class Safetensors {
    private static final int LENGTH = 8;
    private static final int LONGEST_HEADER = 10_000_000;

    private Safetensors() {}

    /// @throws EngineException if the file is missing or damaged; the sentence says how
    public static Map<String, Tensor> read(Path file) throws EngineException {
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel);
        } catch (NoSuchFileException e) {
            throw new EngineException(
                    file.getParent() + " holds no " + file.getFileName() + ". Copy the run again or train it again.",
                    e);
        } catch (IOException e) {
            throw new EngineException(file + " cannot be read as weights: " + e.getMessage(), e);
        }
    }

    static Map<String, Tensor> read(FileChannel channel) throws IOException {
        long size = channel.size();
        long header = block(channel, 0, LENGTH).getLong(0);
        if (header < 2 || header > LONGEST_HEADER || header > size - LENGTH) {
            throw new IOException("it is cut off, or its header is not one");
        }
        String text = StandardCharsets.UTF_8
                .decode(block(channel, LENGTH, (int) header))
                .toString();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        long numbers = 0;
        for (Map.Entry<String, Object> entry : HeaderJson.object(text).entrySet()) {
            if (entry.getKey().equals("__metadata__")) {
                continue;
            }
            if (!(entry.getValue() instanceof Map<?, ?> fields)) {
                throw new IOException("its header describes " + entry.getKey() + " wrongly");
            }
            Tensor tensor = tensor(channel, LENGTH + header, entry.getKey(), fields);
            numbers += tensor.values().length;
            if (numbers > Sizes.LARGEST) {
                throw new IOException("it holds more numbers than any network here has");
            }
            tensors.put(entry.getKey(), tensor);
        }
        return tensors;
    }

    private static Tensor tensor(FileChannel channel, long start, String name, Map<?, ?> fields) throws IOException {
        Elements elements = Elements.ofSafetensors(String.valueOf(fields.get("dtype")))
                .orElseThrow(() ->
                        new IOException("the tensor " + name + " holds numbers of the kind " + fields.get("dtype")));
        long[] shape = longs(fields.get("shape"), name);
        long[] offsets = longs(fields.get("data_offsets"), name);
        int count = Sizes.count(shape);
        long bytes = (long) count * elements.bytes();
        if (offsets.length != 2 || offsets[0] < 0 || offsets[1] - offsets[0] != bytes || bytes > Integer.MAX_VALUE) {
            throw new IOException("the tensor " + name + " lies outside the file, or its size is wrong");
        }
        if (offsets[1] > channel.size() - start) {
            throw new IOException("it is cut off within the tensor " + name);
        }
        ByteBuffer data = block(channel, start + offsets[0], (int) bytes);
        return new Tensor(name, shape, elements.all(data, count));
    }

    private static long[] longs(@Nullable Object value, String name) throws IOException {
        if (value instanceof List<?> list && list.stream().allMatch(Long.class::isInstance)) {
            return list.stream().mapToLong(v -> (Long) v).toArray();
        }
        throw new IOException("its header describes " + name + " wrongly");
    }

    private static ByteBuffer block(FileChannel channel, long from, int length) throws IOException {
        if (from + length > channel.size()) {
            throw new EOFException("it is cut off");
        }
        ByteBuffer block = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (block.hasRemaining()) {
            if (channel.read(block, from + block.position()) < 0) {
                throw new EOFException("it is cut off");
            }
        }
        return block.flip();
    }

    /// @throws EngineException if the file cannot be written
    public static void write(Path file, List<Tensor> tensors) throws EngineException {
        StringBuilder header = new StringBuilder("{");
        int offset = 0;
        for (Tensor tensor : tensors) {
            int end = offset + tensor.values().length * Float.BYTES;
            header.append(header.length() > 1 ? "," : "")
                    .append("\"%s\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                            .formatted(tensor.name(), shape(tensor), offset, end));
            offset = end;
        }
        header.append("}");
        header.append(" ".repeat((LENGTH - header.length() % LENGTH) % LENGTH));
        ByteBuffer bytes =
                ByteBuffer.allocate(LENGTH + header.length() + offset).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length());
        bytes.put(header.toString().getBytes(StandardCharsets.US_ASCII));
        for (Tensor tensor : tensors) {
            for (float value : tensor.values()) {
                bytes.putFloat(value);
            }
        }
        try {
            Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new EngineException(file + " could not be written: " + e.getMessage(), e);
        }
    }

    private static String shape(Tensor tensor) {
        return Arrays.stream(tensor.shape()).mapToObj(Long::toString).collect(Collectors.joining(","));
    }
}
