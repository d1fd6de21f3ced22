package org.dianet.video.javacv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import org.bytedeco.ffmpeg.global.avcodec;
import org.dianet.model.Digests;
import org.jspecify.annotations.Nullable;

/// Indexes of videos that had to be decoded for them, on the disk, each under a hash of all that it depends on: every
/// packet, the file's size and time, and the library. What is missing or damaged is made again; a disk that is full or
/// read-only only costs time later. Several processes may use one folder.
final class KeptIndexes {
    static final KeptIndexes NONE = new KeptIndexes(null);
    private static final String ENDING = ".frames";
    /// Changes with what is written here and with what an index says.
    private static final int VERSION = 1;

    private static final int MOST = 200;
    private static final int HEAD = Long.BYTES + Integer.BYTES;
    private final @Nullable Path folder;

    /// @param folder made when needed; `null` keeps nothing
    KeptIndexes(@Nullable Path folder) {
        this.folder = folder;
    }

    /// Which packet each frame comes from and how its picture looks.
    record Pictures(int[] ordinals, long[] prints) {}

    /// What an index of the file is kept under; empty if nothing is kept.
    Optional<String> key(Path file, PacketTable packets) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            MessageDigest digest = Digests.sha256();
            digest.update(longs(
                    VERSION,
                    avcodec.avcodec_version(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis()));
            for (int i = 0; i < packets.count(); i++) {
                digest.update(longs(packets.print(i), packets.pts(i), packets.dts(i), packets.place(i)));
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (IOException e) {
            return Optional.empty(); // whoever reads the file next says what is wrong with it
        }
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    Optional<Pictures> read(String key, int packets) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(key + ENDING);
        try {
            if (!Files.exists(file) || Files.size(file) < HEAD) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            boolean whole = bytes.getLong() == sum(bytes.slice());
            int count = bytes.getInt();
            if (!whole || bytes.remaining() != (long) count * (Integer.BYTES + Long.BYTES)) {
                return Optional.empty();
            }
            Pictures pictures = new Pictures(new int[count], new long[count]);
            for (int i = 0; i < count; i++) {
                pictures.ordinals[i] = bytes.getInt();
                pictures.prints[i] = bytes.getLong();
                if (pictures.ordinals[i] < PositionIndex.NONE || pictures.ordinals[i] >= packets) {
                    return Optional.empty();
                }
            }
            return Optional.of(pictures);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(String key, Pictures pictures) {
        if (folder == null) {
            return;
        }
        int count = pictures.ordinals.length;
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + count * (Integer.BYTES + Long.BYTES));
        bytes.position(Long.BYTES).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.putInt(pictures.ordinals[i]).putLong(pictures.prints[i]);
        }
        bytes.putLong(0, sum(bytes.slice(Long.BYTES, bytes.capacity() - Long.BYTES)));
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            try {
                Files.write(part, bytes.array());
                Files.move(part, folder.resolve(key + ENDING), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            tidy(folder);
        } catch (IOException | UncheckedIOException e) {
            // The index is in memory; the next opening makes it again.
        }
    }

    private static long sum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /// Lets the oldest indexes go when there are too many.
    private static void tidy(Path folder) throws IOException {
        record Entry(Path file, long time) {}
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                entries.add(new Entry(file, Files.getLastModifiedTime(file).toMillis()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::time));
        for (Entry entry : entries.subList(0, Math.max(0, entries.size() - MOST))) {
            Files.deleteIfExists(entry.file());
        }
    }
}
