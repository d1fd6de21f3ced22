package org.dianet.face.spotting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.face.FaceRegion;
import org.dianet.model.clip.Span;

/// The signals of a face in units of the recording's own noise: without drift, without blinks, and unsure where the
/// head has turned (method.md 6.2 and 6.3).
final class NoiseUnits {
    /// Noise below this many pixels, a 600th of the distance of the eyes, is not believed.
    private static final double LEAST = 0.05;
    /// Pixels by which a region seems to move for each pixel that the head moved.
    private static final double TURNED = 0.22;
    /// Pixels by which neighbours of an eye seem to move while it blinks.
    private static final double LIDS = 0.15;
    /// Seconds over which the values are smoothed.
    private static final double SMOOTHED = 0.05;
    /// Of a running median, in seconds.
    private static final double STRIDE = 0.1;

    private static final Set<FaceRegion> EYES = EnumSet.of(FaceRegion.RIGHT_EYE, FaceRegion.LEFT_EYE);
    private static final Set<FaceRegion> AROUND_EYES = EnumSet.of(
            FaceRegion.FOREHEAD,
            FaceRegion.GLABELLA,
            FaceRegion.RIGHT_BROW,
            FaceRegion.LEFT_BROW,
            FaceRegion.RIGHT_CHEEK,
            FaceRegion.LEFT_CHEEK);
    private final FaceSignals signals;
    private final List<Span> blinks;
    private final double rate;
    private final boolean[] blinking;

    NoiseUnits(FaceSignals signals, List<Span> blinks, double rate) {
        this.signals = signals;
        this.blinks = blinks;
        this.rate = rate;
        this.blinking = new boolean[signals.frames()];
        for (Span blink : blinks) {
            for (int i = blink.first(); i <= blink.last(); i++) {
                blinking[i] = true;
            }
        }
    }

    /// Two rows a region, to the right and down, with one value a frame.
    ///
    /// @param busy frames that are not taken for rest
    /// @param window seconds within which the rest is looked for
    double[][] values(boolean[] busy, double window) {
        int half = (int) Math.round(window / 2 * rate);
        int stride = Math.max(1, (int) Math.round(STRIDE * rate));
        double[] x = RunningMedian.around(signals.headX(), busy, half, stride);
        double[] y = RunningMedian.around(signals.headY(), busy, half, stride);
        double[] turned = new double[signals.frames()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = TURNED * Math.hypot(signals.headX()[i] - x[i], signals.headY()[i] - y[i]);
        }
        List<double[]> rows = new ArrayList<>();
        for (FaceRegion region : signals.regions()) {
            for (Map<FaceRegion, double[]> axis : List.of(signals.across(), signals.down())) {
                double[] moved = withoutBlinks(region, axis.getOrDefault(region, new double[0]));
                double[] rest = RunningMedian.around(moved, busy, half, stride);
                rows.add(smoothed(inUnits(region, moved, rest, turned, busy)));
            }
        }
        return rows.toArray(double[][]::new);
    }

    /// A closed eye is no skin that moved.
    double[] withoutBlinks(FaceRegion region, double[] moved) {
        if (!EYES.contains(region)) {
            return moved;
        }
        double[] open = moved.clone();
        for (Span blink : blinks) {
            double from = moved[blink.first()];
            double to = moved[blink.last()];
            for (int i = blink.first(); i <= blink.last(); i++) {
                open[i] = from + (to - from) * (i - blink.first()) / Math.max(1, blink.last() - blink.first());
            }
        }
        return open;
    }

    private double[] inUnits(FaceRegion region, double[] moved, double[] rest, double[] turned, boolean[] busy) {
        double[] away = new double[moved.length];
        boolean[] unsure = busy.clone();
        for (int i = 0; i < away.length; i++) {
            away[i] = moved[i] - rest[i];
            unsure[i] |= blinking[i];
        }
        double noise = Math.max(LEAST, RunningMedian.deviation(away, unsure));
        for (int i = 0; i < away.length; i++) {
            double lids = blinking[i] && AROUND_EYES.contains(region) ? LIDS : 0;
            away[i] /= Math.sqrt(noise * noise + turned[i] * turned[i] + lids * lids);
        }
        return away;
    }

    /// Under a triangle at least three frames wide.
    private double[] smoothed(double[] values) {
        int width = Math.max(2, (int) Math.round(SMOOTHED * rate));
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int k = 1 - width; k < width; k++) {
                double share = (width - Math.abs(k)) / (double) (width * width);
                result[i] += share * values[Math.clamp(i + k, 0, values.length - 1)];
            }
        }
        return result;
    }
}
