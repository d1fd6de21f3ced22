package org.dianet.evaluation.abstention;

import java.util.List;

/// Makes probabilities mean what they say (temperature scaling: Guo et al. 2017): each becomes p^(1/T), and all are
/// divided by their sum. The predicted class stays the same.
/// Each truth counts 1 − 1/(N + 2) and the rest goes to the other classes, as in Platt 1999: a few clips without an
/// error are not certainty. See method.md 4.10.
///
/// @param value T; above 1 makes answers less sure
public record Temperature(double value) {
    /// Leaves probabilities as they are.
    public static final Temperature ONE = new Temperature(1);

    private static final double WIDEST = Math.log(20);
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 60;
    private static final double LEAST = 1e-12;

    /// Probabilities of one clip and the index of its true class.
    public record Known(List<Double> probabilities, int truth) {
        public Known {
            probabilities = List.copyOf(probabilities);
        }
    }

    /// The temperature with the least negative log-likelihood, from 1/20 to 20.
    ///
    /// @throws IllegalArgumentException if there is no clip
    public static Temperature fit(List<Known> clips) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("a temperature needs at least one clip");
        }
        double low = -WIDEST;
        double high = WIDEST;
        for (int i = 0; i < STEPS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(clips, left) <= loss(clips, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Temperature(Math.exp((low + high) / 2));
    }

    private static double loss(List<Known> clips, double logarithm) {
        Temperature tried = new Temperature(Math.exp(logarithm));
        double doubt = 1.0 / (clips.size() + 2);
        double loss = 0;
        for (Known clip : clips) {
            List<Double> calibrated = tried.of(clip.probabilities());
            for (int c = 0; c < calibrated.size(); c++) {
                double share = c == clip.truth() ? 1 - doubt : doubt / (calibrated.size() - 1);
                loss -= share * Math.log(Math.max(Double.MIN_NORMAL, calibrated.get(c)));
            }
        }
        return loss;
    }

    /// The calibrated probabilities.
    public List<Double> of(List<Double> probabilities) {
        double largest =
                probabilities.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        List<Double> powers = probabilities.stream()
                .map(p -> Math.pow(Math.max(LEAST, p) / Math.max(LEAST, largest), 1 / value))
                .toList();
        double sum = powers.stream().mapToDouble(Double::doubleValue).sum();
        return powers.stream().map(power -> power / sum).toList();
    }

    /// The calibrated probability of the predicted class.
    public double confidence(List<Double> probabilities) {
        return of(probabilities).stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
