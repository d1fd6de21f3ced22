package org.dianet.video.javacv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// Size and completeness of an encoded image, read from its bytes. Decoders fill what is missing from a truncated file
/// with grey and say nothing, so completeness is judged here.
///
/// @param width of the image as it is shown, after turning by its Exif orientation
/// @param height likewise
/// @param deep whether a value has 16 bits
/// @param pages how many images the file holds, 2 for several
record ImageHeader(int width, int height, boolean complete, boolean deep, int pages) {
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int EXIF = 0x45786966;
    private static final int WEBP_EXIF = 0x45584946;
    private static final int PNG_EXIF = 0x65584966;
    private static final int PNG_DATA = 0x49444154;
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_END = 0x49454E44;

    ImageHeader(int width, int height, boolean complete) {
        this(width, height, complete, false, 1);
    }

    long pixels() {
        return (long) width * height;
    }

    /// Empty if the bytes are not a JPEG, PNG, BMP, TIFF or WebP image.
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
            return Optional.of(png(data));
        }
        if (bytes.length >= 30 && bytes[0] == 'B' && bytes[1] == 'M') {
            return Optional.of(bmp(data.order(ByteOrder.LITTLE_ENDIAN), length));
        }
        if (bytes.length >= 30 && data.getInt(0) == RIFF && data.getInt(8) == WEBP) {
            return webp(data.order(ByteOrder.LITTLE_ENDIAN), length);
        }
        return TiffTags.of(data, 0).map(tags -> tiff(tags, bytes.length == length));
    }

    private static ImageHeader png(ByteBuffer data) {
        ImageHeader header = new ImageHeader(data.getInt(16), data.getInt(20), pngEnds(data), data.get(24) == 16, 1);
        int at = 8;
        while (at + 12 <= data.limit() && data.getInt(at + 4) != PNG_DATA) {
            if (data.getInt(at + 4) == PNG_EXIF) {
                return header.turned(TiffTags.of(data, at + 8));
            }
            long next = at + 12L + Integer.toUnsignedLong(data.getInt(at));
            at = (int) Math.min(next, data.limit());
        }
        return header;
    }

    /// As shown, if its Exif data say that it lies on its side.
    private ImageHeader turned(Optional<TiffTags> exif) {
        return exif.isPresent() && exif.get().transposed()
                ? new ImageHeader(/* width= */ height, /* height= */ width, complete, deep, pages)
                : this;
    }

    /// The decoder notices strips that are missing, so that all of the file has to be read.
    private static ImageHeader tiff(TiffTags tags, boolean whole) {
        return new ImageHeader(
                        (int) tags.get(TiffTags.WIDTH),
                        (int) tags.get(TiffTags.HEIGHT),
                        whole,
                        tags.get(TiffTags.BITS) == 16,
                        tags.next() == 0 ? 1 : 2)
                .turned(Optional.of(tags));
    }

    private static Optional<ImageHeader> webp(ByteBuffer data, long length) {
        boolean complete = length >= Integer.toUnsignedLong(data.getInt(4)) + 8;
        return switch (data.get(15)) {
            case 'X' -> {
                boolean exif = (data.get(20) & 0x08) != 0;
                // What the Exif data say stands behind the pixels.
                boolean known = complete && (!exif || data.limit() == length);
                ImageHeader header = new ImageHeader(three(data, 24) + 1, three(data, 27) + 1, known);
                yield Optional.of(exif && known ? header.turned(webpExif(data)) : header);
            }
            case 'L' -> {
                int bits = data.getInt(21);
                yield Optional.of(new ImageHeader((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, complete));
            }
            case ' ' -> Optional.of(new ImageHeader(data.getShort(26) & 0x3FFF, data.getShort(28) & 0x3FFF, complete));
            default -> Optional.empty();
        };
    }

    private static Optional<TiffTags> webpExif(ByteBuffer data) {
        long at = 12;
        while (at + 16 <= data.limit()) {
            if (data.getInt((int) at) == Integer.reverseBytes(WEBP_EXIF)) {
                Optional<TiffTags> plain = TiffTags.of(data, (int) at + 8);
                return plain.isPresent() ? plain : TiffTags.of(data, (int) at + 14);
            }
            long size = Integer.toUnsignedLong(data.getInt((int) at + 4));
            at += 8 + size + (size & 1);
        }
        return Optional.empty();
    }

    private static int three(ByteBuffer data, int at) {
        return (data.get(at) & 0xFF) | (data.get(at + 1) & 0xFF) << 8 | (data.get(at + 2) & 0xFF) << 16;
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
        Optional<TiffTags> exif = Optional.empty();
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
            if (marker == 0xE1 && at + 10 <= data.limit() && data.getInt(at + 4) == EXIF) {
                exif = TiffTags.of(data, at + 10);
            }
            at += 2 + (data.getShort(at + 2) & 0xFFFF);
            if (marker == 0xDA) {
                return Optional.of(new ImageHeader(width, height, width > 0 && jpegEnds(data, at)).turned(exif));
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
