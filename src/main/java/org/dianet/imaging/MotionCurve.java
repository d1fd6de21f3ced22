package org.dianet.imaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dianet.model.clip.FrameIndex;

/// Change of every frame against the onset frame.
///
/// @param change mean absolute grey levels, one a frame; not written to afterwards
public record MotionCurve(double[] change) {
    private static final double[] SMOOTHING = {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0};
    private static final double NOISE_TOLERANCE = 2;
    /// A normal distribution's standard deviation over its median absolute deviation.
    private static final double DEVIATIONS_PER_MAD = 1.4826;

    private static final double SMALLEST_SCORE = 0.05;

    /// The curve under a binomial window of five frames; its ends are repeated.
    public double[] smoothed() {
        double[] result = new double[change.length];
        for (int i = 0; i < change.length; i++) {
            for (int k = 0; k < SMOOTHING.length; k++) {
                result[i] += SMOOTHING[k] * change[Math.clamp(i + k - 2, 0, change.length - 1)];
            }
        }
        return result;
    }

    /// Frame-to-frame noise of the curve in grey levels: its robust deviation from the smoothed curve.
    public double noise() {
        double[] smooth = smoothed();
        double[] residual = new double[change.length];
        for (int i = 0; i < change.length; i++) {
            residual[i] = Math.abs(change[i] - smooth[i]);
        }
        Arrays.sort(residual);
        return residual.length == 0 ? 0 : DEVIATIONS_PER_MAD * residual[residual.length / 2];
    }

    /// Peaks of the smoothed curve, best first. Empty if nothing moves.
    ///
    /// @param most largest number of suggestions
    public List<ApexSuggestion> suggestions(int most) {
        double[] curve = smoothed();
        double low = Arrays.stream(curve).min().orElse(0);
        double range = Arrays.stream(curve).max().orElse(0) - low;
        if (range <= 0) {
            return List.of();
        }
        double tolerance = NOISE_TOLERANCE * noise();
        List<ApexSuggestion> found = new ArrayList<>();
        for (int i = 1; i < curve.length - 1; i++) {
            double score = curve[i] > curve[i - 1] && curve[i] >= curve[i + 1] ? prominence(curve, i) / range : 0;
            if (score > SMALLEST_SCORE && score * range > tolerance) {
                found.add(suggestion(curve, i, tolerance, score));
            }
        }
        found.sort(Comparator.comparingDouble(ApexSuggestion::score).reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /// Height above the higher of the lowest points that must be passed on either side to climb higher, or to leave.
    private static double prominence(double[] curve, int peak) {
        return curve[peak] - Math.max(valley(curve, peak, -1), valley(curve, peak, 1));
    }

    private static double valley(double[] curve, int peak, int step) {
        double lowest = curve[peak];
        for (int i = peak + step; i >= 0 && i < curve.length && curve[i] <= curve[peak]; i += step) {
            lowest = Math.min(lowest, curve[i]);
        }
        return lowest;
    }

    private static ApexSuggestion suggestion(double[] curve, int peak, double tolerance, double score) {
        int from = peak;
        int to = peak;
        while (from > 0 && curve[from - 1] >= curve[peak] - tolerance) {
            from--;
        }
        while (to < curve.length - 1 && curve[to + 1] >= curve[peak] - tolerance) {
            to++;
        }
        return new ApexSuggestion(new FrameIndex(peak), new FrameIndex(from), new FrameIndex(to), score);
    }
}
