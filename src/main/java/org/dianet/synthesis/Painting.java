package org.dianet.synthesis;

/// A square picture in floats that can be read between its pixels.
final class Painting {
    private final int side;
    private final float[] values;

    Painting(int side) {
        this.side = side;
        this.values = new float[side * side * 3];
    }

    void set(int column, int row, Rgb colour) {
        int at = 3 * (row * side + column);
        values[at] = (float) colour.red();
        values[at + 1] = (float) colour.green();
        values[at + 2] = (float) colour.blue();
    }

    /// Without detail finer than a frame's pixel, as a lens would show it.
    Painting softened() {
        Painting across = new Painting(side);
        Painting both = new Painting(side);
        soften(values, across.values, 3);
        soften(across.values, both.values, 3 * side);
        return both;
    }

    private static void soften(float[] from, float[] to, int step) {
        for (int i = 0; i < from.length; i++) {
            float before = i >= step ? from[i - step] : from[i];
            float after = i + step < from.length ? from[i + step] : from[i];
            to[i] = .25f * before + .5f * from[i] + .25f * after;
        }
    }

    /// The colour at a place, interpolated; outside as at the border.
    ///
    /// @param x in pixels of this picture, 0 at its left edge
    /// @param into receives red, green and blue
    void read(double x, double y, double[] into) {
        double u = Math.clamp(x - .5, 0.0, side - 1.001);
        double v = Math.clamp(y - .5, 0.0, side - 1.001);
        int column = (int) u;
        int row = (int) v;
        double right = u - column;
        double down = v - row;
        int at = 3 * (row * side + column);
        for (int c = 0; c < 3; c++) {
            double top = values[at + c] * (1 - right) + values[at + 3 + c] * right;
            double bottom = values[at + 3 * side + c] * (1 - right) + values[at + 3 * side + 3 + c] * right;
            into[c] = top * (1 - down) + bottom * down;
        }
    }
}
