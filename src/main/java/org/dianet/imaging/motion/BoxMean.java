package org.dianet.imaging.motion;

/// Means over a square around each value; beyond a border its own values go on.
final class BoxMean {
    private BoxMean() {}

    /// @param reach values on either side
    static float[] of(float[] values, int width, int height, int reach) {
        float[] rows = new float[values.length];
        float[] both = new float[values.length];
        for (int y = 0; y < height; y++) {
            line(values, rows, y * width, 1, width, reach);
        }
        for (int x = 0; x < width; x++) {
            line(rows, both, x, width, height, reach);
        }
        return both;
    }

    private static void line(float[] from, float[] to, int start, int step, int length, int reach) {
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            sum += from[start + Math.clamp(k, 0, length - 1) * step];
        }
        for (int k = 0; k < length; k++) {
            to[start + k * step] = (float) (sum / (2 * reach + 1));
            sum += from[start + Math.clamp(k + reach + 1L, 0, length - 1) * step]
                    - from[start + Math.clamp(k - reach, 0, length - 1) * step];
        }
    }
}
