package org.dianet.face.spotting;

import java.util.Arrays;

/// Medians, which a stretch of outliers does not move.
final class RunningMedian {
    /// A normal distribution's standard deviation over its median absolute deviation.
    private static final double PER_MAD = 1.4826;
    /// Fewer values than this say nothing about a window.
    private static final int FEWEST = 5;

    private RunningMedian() {}

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /// The median around every place. It follows a step at once, and a bump shorter than half the window not at all.
    /// Where too few places may be used, the line between its neighbours.
    ///
    /// @param skipped places that are not looked at
    /// @param half places on either side
    /// @param stride only every so many of them is looked at
    static double[] around(double[] values, boolean[] skipped, int half, int stride) {
        double[] result = new double[values.length];
        double[] window = new double[2 * (half / stride) + 1];
        int before = -1;
        for (int i = 0; i < values.length; i++) {
            int count = 0;
            for (int k = -(half / stride); k <= half / stride; k++) {
                int at = i + k * stride;
                if (at >= 0 && at < values.length && !skipped[at]) {
                    window[count++] = values[at];
                }
            }
            if (count >= Math.min(FEWEST, values.length)) {
                Arrays.sort(window, 0, count);
                result[i] = window[count / 2];
                fill(result, before, i);
                before = i;
            }
        }
        fill(result, before, values.length);
        return result;
    }

    /// A straight line between two known places, exclusively; outside all known ones their value goes on.
    private static void fill(double[] values, int before, int after) {
        for (int i = before + 1; i < after; i++) {
            boolean last = after == values.length;
            double left = before < 0 ? (last ? 0 : values[after]) : values[before];
            double right = last ? left : values[after];
            values[i] = left + (right - left) * (i - before) / (after - before);
        }
    }

    /// The standard deviation of values around zero as most of them have it.
    ///
    /// @param skipped places that are not looked at
    static double deviation(double[] values, boolean[] skipped) {
        double[] away = new double[values.length];
        int count = 0;
        for (int i = 0; i < away.length; i++) {
            if (!skipped[i]) {
                away[count++] = Math.abs(values[i]);
            }
        }
        return PER_MAD * median(Arrays.copyOf(away, count));
    }
}
