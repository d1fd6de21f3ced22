package org.dianet.video.javacv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.dianet.model.Digests;
import org.dianet.video.KeptFiles;
import org.jspecify.annotations.Nullable;

/// Indexes of videos, on the disk: the packets of a file, so that it need not be read whole again, and what decoding
/// gave of files that had to be decoded for it.
final class KeptIndexes {
    static final KeptIndexes NONE = new KeptIndexes(null);
    /// Changes with what is written here and with what an index says.
    private static final int VERSION = 2;

    private static final int MOST = 200;
    private static final int PICTURE = Integer.BYTES + Long.BYTES;
    private final KeptFiles pictures;
    private final KeptFiles packets;

    /// @param folder made when needed; `null` keeps nothing
    KeptIndexes(@Nullable Path folder) {
        this.pictures = new KeptFiles(folder, ".frames", MOST);
        this.packets = new KeptFiles(folder, ".packets", MOST);
    }

    /// Which packet each frame comes from and how its picture looks.
    record Pictures(int[] ordinals, long[] prints) {}

    /// @param sound whether frames were seen to come in the order of the packets' stamps
    record Packets(PacketTable table, boolean sound) {}

    /// What an index of the file is kept under; empty if nothing is kept.
    Optional<String> key(Path file, PacketTable table) {
        if (!pictures.keeps()) {
            return Optional.empty();
        }
        try {
            MessageDigest digest = Digests.sha256();
            digest.update(KeptFiles.bytes(
                    VERSION,
                    avcodec.avcodec_version(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis()));
            for (int i = 0; i < table.count(); i++) {
                digest.update(KeptFiles.bytes(table.print(i), table.pts(i), table.dts(i), table.place(i)));
            }
            return Optional.of(KeptFiles.name(digest));
        } catch (IOException e) {
            return Optional.empty(); // whoever reads the file next says what is wrong with it
        }
    }

    Optional<Pictures> read(String key, int packetCount) {
        return pictures.read(key).flatMap(bytes -> {
            int count = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
            if (bytes.remaining() != (long) count * PICTURE) {
                return Optional.empty();
            }
            Pictures found = new Pictures(new int[count], new long[count]);
            for (int i = 0; i < count; i++) {
                found.ordinals[i] = bytes.getInt();
                found.prints[i] = bytes.getLong();
                if (found.ordinals[i] < PositionIndex.NONE || found.ordinals[i] >= packetCount) {
                    return Optional.empty();
                }
            }
            return Optional.of(found);
        });
    }

    void write(String key, Pictures found) {
        int count = found.ordinals.length;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + count * PICTURE);
        bytes.putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.putInt(found.ordinals[i]).putLong(found.prints[i]);
        }
        pictures.write(key, bytes.flip());
    }

    /// The packets of a file that was read before and has not changed since.
    ///
    /// @param codec of the stream, as the file says now
    Optional<Packets> packets(Path file, int codec) {
        return packetKey(file)
                .flatMap(packets::read)
                .filter(bytes -> bytes.remaining() > 1)
                .flatMap(bytes -> {
                    boolean sound = bytes.get() != 0;
                    return PacketTable.read(bytes, codec).map(table -> new Packets(table, sound));
                });
    }

    void write(Path file, Packets found) {
        packetKey(file).ifPresent(key -> {
            ByteBuffer table = found.table().bytes();
            ByteBuffer bytes = ByteBuffer.allocate(1 + table.remaining());
            packets.write(
                    key, bytes.put((byte) (found.sound() ? 1 : 0)).put(table).flip());
        });
    }

    private Optional<String> packetKey(Path file) {
        if (!packets.keeps()) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeptFiles.key(file, VERSION, avcodec.avcodec_version(), avformat.avformat_version()));
        } catch (IOException e) {
            return Optional.empty(); // as above
        }
    }
}
