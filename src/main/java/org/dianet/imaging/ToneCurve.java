package org.dianet.imaging;

/// How grey levels are shown: gamma first, then contrast around mid-grey. For looking only; nothing is computed from
/// what it gives.
///
/// @param contrast slope at mid-grey; 1 leaves it
/// @param gamma v ↦ v^(1/gamma) on 0..1: above 1 lifts the shadows; 1 leaves them
public record ToneCurve(double contrast, double gamma) {
    public static final ToneCurve NEUTRAL = new ToneCurve(1, 1);
    private static final int LEVELS = 256;

    /// @throws IllegalArgumentException if a number is not positive
    public ToneCurve {
        if (!(contrast > 0 && gamma > 0)) {
            throw new IllegalArgumentException("contrast " + contrast + " and gamma " + gamma + " must be positive");
        }
    }

    public boolean neutral() {
        return equals(NEUTRAL);
    }

    /// What one level of 0..255 becomes.
    public int level(int level) {
        double lifted = Math.pow(level / 255.0, 1 / gamma);
        return (int) Math.round(255 * Math.clamp(0.5 + contrast * (lifted - 0.5), 0, 1));
    }

    public Frame apply(Frame frame) {
        if (neutral()) {
            return frame;
        }
        int[] levels = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = level(i);
        }
        int[] shown = new int[frame.argb().length];
        for (int i = 0; i < shown.length; i++) {
            int pixel = frame.argb()[i];
            shown[i] = (pixel & 0xff000000)
                    | levels[pixel >> 16 & 0xff] << 16
                    | levels[pixel >> 8 & 0xff] << 8
                    | levels[pixel & 0xff];
        }
        return new Frame(frame.width(), frame.height(), shown);
    }
}
