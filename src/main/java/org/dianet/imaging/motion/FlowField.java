package org.dianet.imaging.motion;

import java.util.Arrays;

/// A dense field of displacements in pixels.
///
/// @param dx to the right, `height · width`, row by row; not written to afterwards
/// @param dy down
public record FlowField(int width, int height, float[] dx, float[] dy) {
    /// @throws IllegalArgumentException if the arrays' lengths do not fit
    public FlowField {
        if (width < 1 || height < 1 || dx.length != width * height || dy.length != dx.length) {
            throw new IllegalArgumentException("a field of " + width + "×" + height + " cannot have " + dx.length
                    + " and " + dy.length + " values");
        }
    }

    public double magnitude(int pixel) {
        return Math.hypot(dx[pixel], dy[pixel]);
    }

    /// Mean length of the displacements.
    public double meanMagnitude() {
        double sum = 0;
        for (int i = 0; i < dx.length; i++) {
            sum += magnitude(i);
        }
        return sum / dx.length;
    }

    /// The length that `share` of the displacements do not exceed.
    public double quantile(double share) {
        double[] lengths = new double[dx.length];
        Arrays.setAll(lengths, this::magnitude);
        Arrays.sort(lengths);
        return lengths[Math.clamp((long) Math.ceil(share * lengths.length) - 1, 0, lengths.length - 1)];
    }

    /// The field without what the whole head does: the median displacement along either axis is taken from all.
    public FlowField withoutHead() {
        return new FlowField(width, height, without(dx), without(dy));
    }

    private static float[] without(float[] along) {
        float[] sorted = along.clone();
        Arrays.sort(sorted);
        float middle = sorted[sorted.length / 2];
        float[] rest = new float[along.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = along[i] - middle;
        }
        return rest;
    }
}
