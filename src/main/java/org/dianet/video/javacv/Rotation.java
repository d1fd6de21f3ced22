package org.dianet.video.javacv;

import org.dianet.imaging.Frame;

/// How a video's frames are turned for display, in quarter turns clockwise.
enum Rotation {
    NONE,
    QUARTER,
    HALF,
    THREE_QUARTERS;

    /// @param degrees clockwise, rounded to the nearest quarter turn
    static Rotation ofDegrees(double degrees) {
        if (Double.isNaN(degrees)) {
            return NONE; // FFmpeg's answer for a matrix that cannot be a rotation
        }
        return values()[Math.floorMod(Math.round(degrees / 90), 4)];
    }

    boolean swapsSides() {
        return this == QUARTER || this == THREE_QUARTERS;
    }

    Frame apply(Frame frame) {
        int w = frame.width();
        int h = frame.height();
        if (this == NONE) {
            return frame;
        }
        int[] from = frame.argb();
        int[] to = new int[from.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                to[target(x, y, w, h)] = from[y * w + x];
            }
        }
        return swapsSides() ? new Frame(h, w, to) : new Frame(w, h, to);
    }

    private int target(int x, int y, int w, int h) {
        return switch (this) {
            case NONE -> y * w + x;
            case QUARTER -> x * h + (h - 1 - y);
            case HALF -> (h - 1 - y) * w + (w - 1 - x);
            case THREE_QUARTERS -> (w - 1 - x) * h + y;
        };
    }
}
