package org.dianet.imaging.motion;

import java.util.function.IntToDoubleFunction;

/// How alike two pictures are, whatever the light.
public final class Correlation {
    /// Less spread than this is no picture.
    private static final double FLAT = 1e-9;

    private Correlation() {}

    /// Pearson's correlation of `count` pairs of values, -1..1; 0 if either does not vary.
    public static double of(int count, IntToDoubleFunction first, IntToDoubleFunction second) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < count; i++) {
            double u = first.applyAsDouble(i);
            double v = second.applyAsDouble(i);
            a += u;
            b += v;
            aa += u * u;
            bb += v * v;
            ab += u * v;
        }
        double spread = (count * aa - a * a) * (count * bb - b * b);
        return spread <= FLAT ? 0 : (count * ab - a * b) / Math.sqrt(spread);
    }
}
