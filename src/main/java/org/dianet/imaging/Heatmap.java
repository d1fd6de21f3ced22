package org.dianet.imaging;

import java.util.Arrays;

/// A map over a grid of tokens, drawn over a picture. All maps of one figure share a scale, and the scale never ends
/// below a multiple of the uniform value, so that a flat map looks flat instead of being stretched into a finding.
///
/// @param values `rows · columns`, row by row; negative values make a diverging map
public record Heatmap(int rows, int columns, double[] values) {
    /// The last colour stands for at least this many times the mean magnitude.
    private static final double LEAST_CONTRAST = 4;

    /// @throws IllegalArgumentException if the array's length does not fit
    public Heatmap {
        if (rows < 1 || columns < 1 || values.length != rows * columns) {
            throw new IllegalArgumentException(
                    "a map of " + rows + "×" + columns + " cannot have " + values.length + " values");
        }
    }

    private double largest() {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private double mean() {
        return Arrays.stream(values).map(Math::abs).average().orElse(0);
    }

    /// Largest magnitude over the mean magnitude: 1 is flat. 1 for a map of zeros.
    public double maximumToUniform() {
        return mean() == 0 ? 1 : largest() / mean();
    }

    /// The value that takes the last colour, for maps shown side by side.
    public static double commonScale(Heatmap... maps) {
        double scale = 0;
        for (Heatmap map : maps) {
            scale = Math.max(scale, Math.max(map.largest(), LEAST_CONTRAST * map.mean()));
        }
        return scale == 0 ? 1 : scale;
    }

    /// The map over a picture, interpolated between the middles of its tokens; the stronger the value, the more of its
    /// colour.
    ///
    /// @param scale the value that takes the last colour, see [#commonScale]
    /// @param opacity 0..1, of the last colour
    public Frame over(Frame picture, double scale, double opacity) {
        int[] argb = new int[picture.argb().length];
        for (int y = 0; y < picture.height(); y++) {
            double row = (y + 0.5) * rows / picture.height() - 0.5;
            for (int x = 0; x < picture.width(); x++) {
                double column = (x + 0.5) * columns / picture.width() - 0.5;
                double strength = Math.clamp(at(row, column) / scale, -1, 1);
                int at = y * picture.width() + x;
                argb[at] = blended(picture.argb()[at], HeatColours.of(strength), opacity * Math.abs(strength));
            }
        }
        return new Frame(picture.width(), picture.height(), argb);
    }

    private double at(double row, double column) {
        double r = Math.clamp(row, 0, rows - 1);
        double c = Math.clamp(column, 0, columns - 1);
        int top = (int) r;
        int left = (int) c;
        int bottom = Math.min(top + 1, rows - 1);
        int right = Math.min(left + 1, columns - 1);
        double upper = mixed(values[top * columns + left], values[top * columns + right], c - left);
        double lower = mixed(values[bottom * columns + left], values[bottom * columns + right], c - left);
        return mixed(upper, lower, r - top);
    }

    private static double mixed(double a, double b, double share) {
        return a + share * (b - a);
    }

    private static int blended(int below, int above, double share) {
        int result = 0xff << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = mixed(below >> shift & 0xff, above >> shift & 0xff, share);
            result |= (int) Math.round(value) << shift;
        }
        return result;
    }
}
