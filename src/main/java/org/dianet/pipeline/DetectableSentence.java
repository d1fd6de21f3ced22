package org.dianet.pipeline;

import java.util.Locale;
import java.util.Optional;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Detectable;
import org.dianet.evaluation.Metric;

/// The warning about a difference that so few clips cannot show.
public final class DetectableSentence {
    private DetectableSentence() {}

    /// Empty if the difference in accuracy is large enough to be seen.
    public static Optional<String> of(Comparison comparison) {
        Detectable detectable = comparison.detectable();
        double difference = Math.abs(comparison.difference(Metric.ACCURACY));
        if (!detectable.exceeds(difference)) {
            return Optional.empty();
        }
        String counted =
                detectable.discordant() + " of " + detectable.clips() + " clips read right by only one of the two";
        String what = detectable.difference().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "the smallest difference that the exact McNemar test can show is %.1f points",
                        100 * detectable.difference().getAsDouble())
                : "the exact McNemar test can show no difference at all";
        return Optional.of(String.format(
                Locale.ROOT,
                "The difference in accuracy, %.1f points, is below what the sample can show: with %s, %s.",
                100 * difference,
                counted,
                what));
    }
}
