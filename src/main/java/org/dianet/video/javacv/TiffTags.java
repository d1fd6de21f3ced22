package org.dianet.video.javacv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The first directory of a TIFF structure (TIFF 6.0, section 2): of a TIFF file, or of the Exif data in a photograph.
/// Only the first value of each tag.
///
/// @param next offset of the next directory, which is another image; 0 if there is none
/// @param values by tag
record TiffTags(long next, Map<Integer, Long> values) {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int ORIENTATION = 274;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY = 12;

    TiffTags {
        values = Map.copyOf(values);
    }

    /// Empty if no directory begins within the bytes.
    ///
    /// @param start where the structure starts, from which its offsets count
    static Optional<TiffTags> of(ByteBuffer bytes, int start) {
        if (start < 0 || start + 8 > bytes.limit()) {
            return Optional.empty();
        }
        ByteBuffer data = bytes.duplicate().order(ByteOrder.BIG_ENDIAN);
        int mark = data.getShort(start) & 0xFFFF;
        if (mark != 0x4949 && mark != 0x4D4D) {
            return Optional.empty();
        }
        data.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long at = start + Integer.toUnsignedLong(data.getInt(start + 4));
        if (data.getShort(start + 2) != 42 || at + 2 > data.limit()) {
            return Optional.empty();
        }
        int count = data.getShort((int) at) & 0xFFFF;
        long end = at + 2 + (long) count * ENTRY;
        if (end + 4 > data.limit()) {
            return Optional.empty();
        }
        Map<Integer, Long> values = new HashMap<>();
        for (int entry = (int) at + 2; entry < end; entry += ENTRY) {
            values.put(data.getShort(entry) & 0xFFFF, value(data, entry, start));
        }
        return Optional.of(new TiffTags(Integer.toUnsignedLong(data.getInt((int) end)), values));
    }

    private static long value(ByteBuffer data, int entry, int start) {
        int type = data.getShort(entry + 2);
        long count = Integer.toUnsignedLong(data.getInt(entry + 4));
        long place = entry + 8L;
        if ((type == SHORT && count > 2) || (type == LONG && count > 1)) {
            place = start + Integer.toUnsignedLong(data.getInt(entry + 8));
        }
        if (place + 4 > data.limit()) {
            return 0;
        }
        return type == SHORT
                ? data.getShort((int) place) & 0xFFFF
                : type == LONG ? Integer.toUnsignedLong(data.getInt((int) place)) : 0;
    }

    long get(int tag) {
        return values.getOrDefault(tag, 0L);
    }

    /// Whether rows and columns change places for display (Exif 2.32, 4.6.4, Orientation 5 to 8).
    boolean transposed() {
        return get(ORIENTATION) >= 5 && get(ORIENTATION) <= 8;
    }
}
