package org.dianet.video.javacv;

/// The units of an HEVC packet (H.265, 7.3.1), as far as the kind of its picture needs them.
final class HevcUnits {
    private static final int PICTURES = 32;
    private static final int RASL_N = 8;
    private static final int RASL_R = 9;
    private static final int LENGTH = 4;

    private HevcUnits() {}

    /// Whether the packet's picture leads a key picture and is built on pictures before that.
    ///
    /// @param head the packet's first bytes
    /// @param length how many of them are the packet's
    static boolean leads(byte[] head, int length) {
        int at = stream(head, length) ? afterCode(head, length, 0) : LENGTH;
        while (at < length) {
            int kind = head[at] >> 1 & 0x3F;
            if (kind < PICTURES) {
                return kind == RASL_N || kind == RASL_R;
            }
            at = stream(head, length) ? afterCode(head, length, at) : at + size(head, at - LENGTH) + LENGTH;
        }
        return false;
    }

    /// Units begin with a code in streams and with their length in files.
    private static boolean stream(byte[] head, int length) {
        return length > LENGTH && head[0] == 0 && head[1] == 0 && (head[2] == 1 || (head[2] == 0 && head[3] == 1));
    }

    private static int afterCode(byte[] head, int length, int from) {
        for (int i = from; i + 2 < length; i++) {
            if (head[i] == 0 && head[i + 1] == 0 && head[i + 2] == 1) {
                return i + 3;
            }
        }
        return length;
    }

    private static int size(byte[] head, int at) {
        int size = (head[at] & 0xFF) << 24
                | (head[at + 1] & 0xFF) << 16
                | (head[at + 2] & 0xFF) << 8
                | (head[at + 3] & 0xFF);
        return size < 0 ? head.length : Math.min(size, head.length);
    }
}
