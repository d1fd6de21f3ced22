package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/// All packets of a video stream as they come when the file is read from its first byte. A packet is known again by its
/// content and place, since time stamps may repeat, jump or be absent.
final class PacketTable {
    static final int UNKNOWN = -1;
    private static final int PRINTED = 4096;
    private static final int NONE = -1;
    private static final int KEY = 1;
    private static final int UNSEEN = 2;
    private static final int HEAD = 3 * Integer.BYTES + Long.BYTES;
    private static final int ENTRY = 4 * Long.BYTES + 1;

    private final int codec;
    private final CRC32 crc = new CRC32();
    private final byte[] head = new byte[PRINTED];
    private final Map<Long, Integer> lastOf = new HashMap<>();
    private final BitSet keys = new BitSet();
    private final BitSet unseen = new BitSet();
    private boolean corrupt;
    private int headLength;
    private int keyCount;
    private int count;
    private long[] pts = new long[1024];
    private long[] dts = new long[1024];
    private long[] places = new long[1024];
    private long[] prints = new long[1024];
    private int[] sameBefore = new int[1024];
    private long lastLength;

    PacketTable(int codec) {
        this.codec = codec;
    }

    void add(AVPacket packet) {
        if (count == pts.length) {
            grow(count * 2);
        }
        pts[count] = packet.pts();
        dts[count] = packet.dts();
        places[count] = packet.pos();
        prints[count] = print(packet);
        remember(count);
        keys.set(count, (packet.flags() & AV_PKT_FLAG_KEY) != 0);
        keyCount += keys.get(count) ? 1 : 0;
        unseen.set(count, packet.size() == 0 || (packet.flags() & AV_PKT_FLAG_DISCARD) != 0 || hidden() || leading());
        corrupt |= (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0;
        lastLength = packet.duration();
        count++;
    }

    private void grow(int size) {
        pts = Arrays.copyOf(pts, size);
        dts = Arrays.copyOf(dts, size);
        places = Arrays.copyOf(places, size);
        prints = Arrays.copyOf(prints, size);
        sameBefore = Arrays.copyOf(sameBefore, size);
    }

    private long print(AVPacket packet) {
        int length = Math.min(PRINTED, packet.size());
        headLength = length;
        if (length > 0) {
            packet.data().get(head, 0, length);
        }
        crc.reset();
        crc.update(head, 0, length);
        return (long) packet.size() << 32 | crc.getValue();
    }

    /// Whether the packet printed last only serves others: VP8 has pictures that are never shown (RFC 6386, 9.1).
    private boolean hidden() {
        return codec == AV_CODEC_ID_VP8 && (head[0] & 0x10) == 0;
    }

    /// Whether the packet printed last is of HEVC and leads to nothing: its picture is shown before a key picture and
    /// built on what comes before that one, of which the file has nothing (RASL pictures, H.265, 8.1.3).
    private boolean leading() {
        return codec == AV_CODEC_ID_HEVC && keyCount <= 1 && HevcUnits.leads(head, headLength);
    }

    /// All that is known, for [#read].
    ByteBuffer bytes() {
        byte[] flags = new byte[count];
        for (int i = 0; i < count; i++) {
            flags[i] = (byte) ((keys.get(i) ? KEY : 0) | (unseen.get(i) ? UNSEEN : 0));
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + count * ENTRY);
        bytes.putInt(codec).putInt(count).putInt(corrupt ? 1 : 0).putLong(lastLength);
        for (int i = 0; i < count; i++) {
            bytes.putLong(pts[i]).putLong(dts[i]).putLong(places[i]).putLong(prints[i]);
        }
        return bytes.put(flags).flip();
    }

    /// What [#bytes] gave; empty if these are not the bytes of a table of this codec.
    static Optional<PacketTable> read(ByteBuffer bytes, int codec) {
        if (bytes.remaining() < HEAD || bytes.getInt() != codec) {
            return Optional.empty();
        }
        int count = bytes.getInt();
        PacketTable table = new PacketTable(codec);
        table.corrupt = bytes.getInt() != 0;
        table.lastLength = bytes.getLong();
        if (bytes.remaining() != (long) count * ENTRY) {
            return Optional.empty();
        }
        table.grow(Math.max(1, count));
        for (int i = 0; i < count; i++) {
            table.pts[i] = bytes.getLong();
            table.dts[i] = bytes.getLong();
            table.places[i] = bytes.getLong();
            table.prints[i] = bytes.getLong();
            table.remember(i);
        }
        for (int i = 0; i < count; i++) {
            byte flags = bytes.get();
            table.keys.set(i, (flags & KEY) != 0);
            table.unseen.set(i, (flags & UNSEEN) != 0);
        }
        table.count = count;
        table.keyCount = table.keys.cardinality();
        return Optional.of(table);
    }

    private void remember(int ordinal) {
        Integer same = lastOf.put(prints[ordinal], ordinal);
        sameBefore[ordinal] = same == null ? NONE : same;
    }

    int count() {
        return count;
    }

    /// A number that identifies the packet's content.
    long print(int ordinal) {
        return prints[ordinal];
    }

    long pts(int ordinal) {
        return pts[ordinal];
    }

    long dts(int ordinal) {
        return dts[ordinal];
    }

    /// Byte of the file at which the packet begins; negative if not known.
    long place(int ordinal) {
        return places[ordinal];
    }

    boolean key(int ordinal) {
        return keys.get(ordinal);
    }

    /// Whether the packet gives no picture that is shown.
    boolean unseen(int ordinal) {
        return unseen.get(ordinal);
    }

    /// The duration of the last packet in ticks; 0 if the file does not say.
    long lastLength() {
        return lastLength;
    }

    /// Which packet of the file this is; [#UNKNOWN] if none, or if several are alike.
    int find(AVPacket packet) {
        long print = print(packet);
        int placed = NONE;
        int stamped = NONE;
        int placedCount = 0;
        int stampedCount = 0;
        for (int at = lastOf.getOrDefault(print, NONE); at != NONE; at = sameBefore[at]) {
            if (packet.pos() >= 0 && places[at] == packet.pos()) {
                placed = at;
                placedCount++;
            } else if (packet.pts() != AV_NOPTS_VALUE && pts[at] == packet.pts()) {
                stamped = at;
                stampedCount++;
            }
        }
        if (placedCount > 0) {
            return placedCount == 1 ? placed : UNKNOWN;
        }
        return stampedCount == 1 ? stamped : UNKNOWN;
    }

    boolean is(int ordinal, AVPacket packet) {
        return ordinal < count && prints[ordinal] == print(packet);
    }

    /// Whether the stamps by themselves give the order in which pictures are shown: each packet has one of its
    /// own, the file starts at a key picture with nothing before it, no picture before a key picture is shown
    /// after it, and the order of decoding goes ahead.
    boolean ordered() {
        if (corrupt || count == 0 || !keys.get(0)) {
            return false;
        }
        long newest = Long.MIN_VALUE;
        long decoded = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            if (pts[i] == AV_NOPTS_VALUE || pts[i] < pts[0] || (keys.get(i) && pts[i] <= newest)) {
                return false;
            }
            newest = Math.max(newest, pts[i]);
            if (dts[i] != AV_NOPTS_VALUE) {
                if (dts[i] < decoded) {
                    return false;
                }
                decoded = dts[i];
            }
        }
        return Arrays.stream(pts, 0, count).distinct().count() == count;
    }
}
