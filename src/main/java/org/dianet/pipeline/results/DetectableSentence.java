package org.dianet.pipeline.results;

import java.util.Locale;
import java.util.Optional;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.MinimumDetectableDifference;
import org.dianet.evaluation.SeedMajority;

/// The warning about a difference that so few clips cannot show.
public final class DetectableSentence {
    private DetectableSentence() {}

    /// With an even number of seeds, votes tie; the rest then says little of all clips.
    private static final int FEW = 10;

    /// Empty if many clips are left out because their seeds tie: difference and limit of the others would
    /// contradict the scores of all. Also empty if the exact McNemar test, or the permutation test on
    /// accuracy, does show the difference. Difference and limit are both of the votes over seeds that
    /// McNemar's test counts.
    public static Optional<String> of(Comparison comparison) {
        SeedMajority seedMajority = comparison.seedMajority();
        double permutation = comparison.permutation().p().getOrDefault(Metric.ACCURACY, 1.0);
        if (seedMajority.tied() * FEW > comparison.clips()
                || !seedMajority.belowDetectable()
                || permutation < MinimumDetectableDifference.LEVEL) {
            return Optional.empty();
        }
        MinimumDetectableDifference detectable = seedMajority.detectable();
        String counted = detectable.discordant() + " of " + detectable.clips()
                + " clips classified correctly by only one of the two";
        String what = detectable.difference().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "the smallest difference that the exact McNemar test can show is %.1f points",
                        100 * detectable.difference().getAsDouble())
                : "the exact McNemar test can show no difference at all";
        return Optional.of(String.format(
                Locale.ROOT,
                "The difference in accuracy%s, %.1f points, is below what the sample can show: with %s, %s.",
                comparison.seeds() > 1 ? " of the votes over seeds" : "",
                100 * Math.abs(seedMajority.difference()),
                counted,
                what));
    }
}
