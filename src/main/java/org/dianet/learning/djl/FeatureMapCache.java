package org.dianet.learning.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Feature maps of frozen backbones on the disk, each under a hash of all that it depends on. What is missing or
/// damaged is simply computed again. Several processes may use one folder.
final class FeatureMapCache {
    private static final String ENDING = ".tokens";
    private static final long LARGEST = 8L << 30;
    private static final long KEPT = 6L << 30;

    private final @Nullable Path folder;

    /// @param folder made when needed; `null` keeps nothing
    FeatureMapCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /// @param length number of values it must have
    Optional<float[]> read(String key, int length) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(key + ENDING);
        try {
            if (!Files.exists(file) || Files.size(file) != Long.BYTES + (long) length * Float.BYTES) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.getLong() != sum(bytes.slice())) {
                return Optional.empty();
            }
            float[] values = new float[length];
            bytes.asFloatBuffer().get(values);
            return Optional.of(values);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Keeps a map. A full or read-only disk only costs time later.
    void write(String key, float[] values) {
        if (folder == null) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + values.length * Float.BYTES);
        bytes.slice(Long.BYTES, values.length * Float.BYTES).asFloatBuffer().put(values);
        bytes.putLong(0, sum(bytes.slice(Long.BYTES, values.length * Float.BYTES)));
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            Files.write(part, bytes.array());
            Files.move(part, folder.resolve(key + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The map is in memory; the next training computes it again.
        }
    }

    private static long sum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /// Lets the oldest maps go when there are too many.
    void tidy() {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        record Entry(Path file, long size, FileTime time) {}
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
            long total = entries.stream().mapToLong(Entry::size).sum();
            if (total > LARGEST) {
                entries.sort(Comparator.comparing(Entry::time));
                for (Entry entry : entries) {
                    if (total <= KEPT) {
                        break;
                    }
                    Files.deleteIfExists(entry.file());
                    total -= entry.size();
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another process tidies at the same time.
        }
    }
}
