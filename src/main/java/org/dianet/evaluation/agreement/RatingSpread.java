package org.dianet.evaluation.agreement;

import java.util.Arrays;
import java.util.Locale;

/// How far coders' marks of one event lie apart, and how far the events lie apart. The ICC is a ratio of the two:
/// where all events have the mark at nearly the same place, it is near 0 however close the coders are.
///
/// @param events that all coders marked
/// @param close events whose marks lie at most a frame apart
/// @param deviation of the events' means, in frames
record RatingSpread(int events, int close, double deviation) {
    static final String CLAUSE = "hardly any variance between events";

    /// A reliability below this is called poor (Koo & Li 2016, *Journal of Chiropractic Medicine* 15, 155–163).
    private static final double POOR = 0.5;

    /// @param ratings `[event][coder]`, no gaps
    static RatingSpread of(double[][] ratings) {
        int close = 0;
        double[] means = new double[ratings.length];
        for (int i = 0; i < ratings.length; i++) {
            var range = Arrays.stream(ratings[i]).summaryStatistics();
            means[i] = range.getAverage();
            close += range.getMax() - range.getMin() <= 1 ? 1 : 0;
        }
        double grand = Arrays.stream(means).average().orElse(0);
        double squares =
                Arrays.stream(means).map(m -> (m - grand) * (m - grand)).sum();
        return new RatingSpread(ratings.length, close, Math.sqrt(squares / Math.max(1, ratings.length - 1)));
    }

    /// Whether a low ICC is due to events that are alike, not to coders who differ: most marks lie close.
    boolean explains(Coefficient correlation) {
        return correlation.asOptional().filter(icc -> icc < POOR).isPresent() && 2 * close > events;
    }

    String sentence() {
        return String.format(
                Locale.ROOT,
                "It is low although the marks of %d of %d events lie within ±1 frame: the events themselves hardly"
                        + " differ (standard deviation of their means %.1f frames), and the ICC is the share of all"
                        + " variance that lies between events.",
                close,
                events,
                deviation);
    }
}
