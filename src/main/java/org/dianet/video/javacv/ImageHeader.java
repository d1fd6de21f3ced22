package org.dianet.video.javacv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// Size and completeness of an encoded image, read from its bytes. Decoders fill what is missing from a truncated file
/// with grey and say nothing, so completeness is judged here.
record ImageHeader(int width, int height, boolean complete) {
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_END = 0x49454E44;

    long pixels() {
        return (long) width * height;
    }

    /// Empty if the bytes are not a JPEG, PNG or BMP image.
    static Optional<ImageHeader> of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /// @param bytes the file's first and last bytes, or all of them; what is found complete in a part is complete
    /// @param length of the whole file
    static Optional<ImageHeader> of(byte[] bytes, long length) {
        ByteBuffer data = ByteBuffer.wrap(bytes);
        if (bytes.length >= 4 && (data.getInt(0) >>> 8) == 0xFFD8FF) {
            return jpeg(data);
        }
        if (bytes.length >= 24 && data.getLong(0) == PNG) {
            return Optional.of(new ImageHeader(data.getInt(16), data.getInt(20), pngEnds(data)));
        }
        if (bytes.length >= 30 && bytes[0] == 'B' && bytes[1] == 'M') {
            return Optional.of(bmp(data.order(ByteOrder.LITTLE_ENDIAN), length));
        }
        return Optional.empty();
    }

    private static boolean pngEnds(ByteBuffer data) {
        for (int at = data.limit() - 8; at >= 24; at--) {
            if (data.getInt(at) == PNG_END) {
                return true;
            }
        }
        return false;
    }

    private static ImageHeader bmp(ByteBuffer data, long length) {
        long pixelsAt = Integer.toUnsignedLong(data.getInt(10));
        boolean oldHeader = data.getInt(14) == 12;
        int width = oldHeader ? data.getShort(18) : data.getInt(18);
        int height = Math.abs(oldHeader ? data.getShort(20) : data.getInt(22));
        int bits = oldHeader ? data.getShort(24) : data.getShort(28);
        boolean compressed = !oldHeader && data.limit() >= 34 && data.getInt(30) != 0 && data.getInt(30) != 3;
        long row = ((long) width * bits + 31) / 32 * 4;
        return new ImageHeader(width, height, compressed || length >= pixelsAt + row * height);
    }

    /// Walks the segments to the frame header, then to the first scan, and looks for the end marker behind it.
    private static Optional<ImageHeader> jpeg(ByteBuffer data) {
        int width = 0;
        int height = 0;
        int at = 2;
        while (at + 4 <= data.limit()) {
            if (data.get(at) != (byte) 0xFF) {
                break;
            }
            int marker = data.get(at + 1) & 0xFF;
            if (marker == 0xFF || marker == 0x01) {
                at += marker == 0xFF ? 1 : 2; // fill byte, or a marker that stands alone
                continue;
            }
            if (isFrameHeader(marker) && at + 9 <= data.limit()) {
                height = data.getShort(at + 5) & 0xFFFF;
                width = data.getShort(at + 7) & 0xFFFF;
            }
            at += 2 + (data.getShort(at + 2) & 0xFFFF);
            if (marker == 0xDA) {
                return Optional.of(new ImageHeader(width, height, width > 0 && jpegEnds(data, at)));
            }
        }
        return Optional.of(new ImageHeader(width, height, false));
    }

    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean jpegEnds(ByteBuffer data, int scan) {
        for (int at = data.limit() - 2; at >= scan; at--) {
            if (data.getShort(at) == (short) 0xFFD9) {
                return true;
            }
        }
        return false;
    }
}
