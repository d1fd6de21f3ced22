package org.dianet.video;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.dianet.model.Digests;
import org.jspecify.annotations.Nullable;

/// What was found out about media, on the disk, each under a hash of what it depends on. What is missing or damaged is
/// found out again; a disk that is full or read-only only costs time later. Several processes may use one folder.
public final class KeptFiles {
    public static final KeptFiles NONE = new KeptFiles(null, "", 0);

    private static final int SAMPLES = 16;
    private static final int SAMPLE_BYTES = 1 << 16;
    private final @Nullable Path folder;
    private final String ending;
    private final int most;

    /// @param folder made when needed; `null` keeps nothing
    /// @param ending of the names of these files
    /// @param most files of this ending; the oldest go
    public KeptFiles(@Nullable Path folder, String ending, int most) {
        this.folder = folder;
        this.ending = ending;
        this.most = most;
    }

    public boolean keeps() {
        return folder != null;
    }

    /// A name for the content of a file, without reading it whole: its size, time of change and samples of its bytes.
    ///
    /// @param more what else the result depends on
    public static String key(Path file, long... more) throws IOException {
        MessageDigest digest = Digests.sha256();
        digest.update(bytes(more));
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            digest.update(bytes(size, Files.getLastModifiedTime(file).toMillis()));
            ByteBuffer sample = ByteBuffer.allocate(SAMPLE_BYTES);
            for (int i = 0; i < SAMPLES; i++) {
                sample.clear();
                long place = Math.max(0, size - SAMPLE_BYTES) / (SAMPLES - 1) * i;
                while (sample.hasRemaining() && channel.read(sample, place + sample.position()) > 0) {
                    // until the sample is full or the file ends
                }
                digest.update(sample.flip());
            }
        }
        return name(digest);
    }

    public static byte[] bytes(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    public static String name(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /// What was kept under a key, if it is whole.
    public Optional<ByteBuffer> read(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(key + ending);
        try {
            if (!Files.exists(file) || Files.size(file) < Long.BYTES) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return bytes.getLong() == sum(bytes.slice()) ? Optional.of(bytes.slice()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// @param content from its position to its limit
    public void write(String key, ByteBuffer content) {
        if (folder == null) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + content.remaining());
        bytes.putLong(sum(content.slice())).put(content.slice());
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            try {
                Files.write(part, bytes.array());
                Files.move(part, folder.resolve(key + ending), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            tidy(folder);
        } catch (IOException | UncheckedIOException e) {
            // It is in memory; the next opening finds it out again.
        }
    }

    private static long sum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /// Lets the oldest files go when there are too many.
    private void tidy(Path where) throws IOException {
        record Entry(Path file, long time) {}
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(where)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                entries.add(new Entry(file, Files.getLastModifiedTime(file).toMillis()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::time));
        for (Entry entry : entries.subList(0, Math.max(0, entries.size() - most))) {
            Files.deleteIfExists(entry.file());
        }
    }
}
