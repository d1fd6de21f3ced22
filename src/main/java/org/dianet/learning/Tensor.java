package org.dianet.learning;

import java.util.Arrays;

/// A named array of a weights file.
///
/// @param shape empty for a single number
/// @param values in C order. Not copied; not written to afterwards.
public record Tensor(String name, long[] shape, float[] values) {

    /// @throws IllegalArgumentException if the shape holds another number of values
    public Tensor {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(
                    "the tensor " + name + " of shape " + Arrays.toString(shape) + " has " + values.length + " values");
        }
    }

    public static Tensor of(String name, double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return new Tensor(name, new long[] {values.length}, floats);
    }

    public double[] doubles() {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /// The first value that is not a number, or -1.
    public int firstNotFinite() {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                return i;
            }
        }
        return -1;
    }
}
