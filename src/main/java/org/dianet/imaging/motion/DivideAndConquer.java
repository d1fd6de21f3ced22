package org.dianet.imaging.motion;

import java.util.ArrayList;
import java.util.List;

/// Finds the apex among the peaks of a curve by halving: the half whose peaks add up to more is kept, until one peak is
/// left (Liong, See, Wong, Le Ngo, Oh and Phan, Automatic apex frame spotting in micro-expression database, ACPR 2015).
/// A single tall spike thus loses against a hill of several peaks.
public final class DivideAndConquer {
    private DivideAndConquer() {}

    /// The place of the apex; −1 if the curve has no peak.
    public static int apex(double[] curve) {
        List<Integer> peaks = peaks(curve);
        if (peaks.isEmpty()) {
            return -1;
        }
        int from = 0;
        int to = curve.length;
        while (count(peaks, from, to) > 1) {
            int middle = (from + to) / 2;
            if (sum(curve, peaks, from, middle) >= sum(curve, peaks, middle, to)) {
                to = middle;
            } else {
                from = middle;
            }
        }
        for (int peak : peaks) {
            if (peak >= from && peak < to) {
                return peak;
            }
        }
        return -1;
    }

    /// Inner places that are higher than the one before and not lower than the one behind.
    static List<Integer> peaks(double[] curve) {
        List<Integer> peaks = new ArrayList<>();
        for (int i = 1; i < curve.length - 1; i++) {
            if (curve[i] > curve[i - 1] && curve[i] >= curve[i + 1]) {
                peaks.add(i);
            }
        }
        return peaks;
    }

    private static long count(List<Integer> peaks, int from, int to) {
        return peaks.stream().filter(peak -> peak >= from && peak < to).count();
    }

    private static double sum(double[] curve, List<Integer> peaks, int from, int to) {
        return peaks.stream()
                .filter(peak -> peak >= from && peak < to)
                .mapToDouble(peak -> curve[peak])
                .sum();
    }
}
