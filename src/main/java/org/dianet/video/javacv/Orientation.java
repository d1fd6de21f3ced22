package org.dianet.video.javacv;

import org.dianet.imaging.Frame;

/// How a video's frames are laid out for display: rows and columns changed or not, then mirrored or not.
///
/// @param transposed the picture's rows become columns
/// @param fromRight columns of the result run from right to left
/// @param fromBelow rows of the result run from bottom to top
record Orientation(boolean transposed, boolean fromRight, boolean fromBelow) {
    static final Orientation NONE = new Orientation(false, false, false);

    /// Of a display matrix (ISO/IEC 14496-12, 6.2.2): the pixel at x, y is shown at ax + cy, bx + dy. An angle between
    /// quarter turns is taken for the nearest.
    static Orientation of(int a, int b, int c, int d) {
        boolean upright = Math.abs((long) a) + Math.abs((long) d) >= Math.abs((long) b) + Math.abs((long) c);
        return upright ? new Orientation(false, a < 0, d < 0) : new Orientation(true, c < 0, b < 0);
    }

    Frame apply(Frame frame) {
        if (equals(NONE)) {
            return frame;
        }
        int w = frame.width();
        int h = frame.height();
        int across = transposed ? h : w;
        int down = transposed ? w : h;
        int[] from = frame.argb();
        int[] to = new int[from.length];
        for (int y = 0; y < down; y++) {
            int row = fromBelow ? down - 1 - y : y;
            for (int x = 0; x < across; x++) {
                int column = fromRight ? across - 1 - x : x;
                to[y * across + x] = transposed ? from[column * w + row] : from[row * w + column];
            }
        }
        return new Frame(across, down, to);
    }
}
