package org.dianet.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether stated probabilities mean what they say (Guo et al. 2017): answers are sorted by the probability of the
/// predicted class into bins of equal width, and in each the mean probability stands next to the share that was
/// right. See method.md 4.8.
///
/// @param bins from low to high probability; a bin (low, high] may be empty
/// @param error expected calibration error: Σ n/N · |share right − mean probability| over the bins
/// @param answers N
public record Calibration(List<Bin> bins, double error, int answers) {
    /// Bins where the user names no other number.
    public static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// @param low exclusive, but for the first bin
    /// @param high inclusive
    /// @param confidence mean probability of the predicted class; NaN if empty
    /// @param accuracy share that was right; NaN if empty
    public record Bin(double low, double high, int answers, double confidence, double accuracy) {}

    /// Empty if a prediction says no probability of the class it predicts.
    public static Optional<Calibration> of(List<String> classes, List<Prediction> predictions) {
        return of(classes, predictions, BINS);
    }

    static Optional<Calibration> of(List<String> classes, List<Prediction> predictions, int bins) {
        int[] count = new int[bins];
        int[] right = new int[bins];
        double[] confidence = new double[bins];
        for (Prediction p : predictions) {
            int index = classes.indexOf(p.predicted());
            if (index < 0 || index >= p.probabilities().size()) {
                return Optional.empty();
            }
            double probability = p.probabilities().get(index);
            if (!(probability >= 0 && probability <= 1 + 1e-6)) {
                return Optional.empty();
            }
            int bin = Math.clamp((int) Math.ceil(probability * bins) - 1, 0, bins - 1);
            count[bin]++;
            right[bin] += p.predicted().equals(p.truth()) ? 1 : 0;
            confidence[bin] += probability;
        }
        return predictions.isEmpty() ? Optional.empty() : Optional.of(from(count, right, confidence));
    }

    private static Calibration from(int[] count, int[] right, double[] confidence) {
        int total = 0;
        double error = 0;
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < count.length; b++) {
            total += count[b];
            error += Math.abs(right[b] - confidence[b]);
            bins.add(new Bin(
                    (double) b / count.length,
                    (double) (b + 1) / count.length,
                    count[b],
                    confidence[b] / count[b],
                    (double) right[b] / count[b]));
        }
        return new Calibration(bins, error / total, total);
    }
}
