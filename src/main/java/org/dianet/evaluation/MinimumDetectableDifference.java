package org.dianet.evaluation;

import java.util.OptionalDouble;

/// The smallest difference in accuracy that a comparison can detect: with as many clips and as many clips on
/// which only one system was right, the smallest difference that the exact test of [McNemar] calls significant.
///
/// @param clips compared; with none nothing can be found
/// @param discordant clips that exactly one system classified correctly
/// @param level of significance
/// @param difference share of all clips; empty if even the most one-sided split of the discordant clips would not do
public record MinimumDetectableDifference(int clips, int discordant, double level, OptionalDouble difference) {
    /// The usual level.
    public static final double LEVEL = 0.05;

    /// @throws IllegalArgumentException if a number is negative or there are more discordant clips than clips
    public static MinimumDetectableDifference of(int clips, int discordant) {
        if (discordant < 0 || discordant > clips) {
            throw new IllegalArgumentException(discordant + " of " + clips + " clips cannot be classified differently");
        }
        OptionalDouble smallest = OptionalDouble.empty();
        for (int fewer = 0; fewer <= discordant / 2 && McNemar.p(discordant, fewer) < LEVEL; fewer++) {
            smallest = OptionalDouble.of((double) (discordant - 2 * fewer) / clips);
        }
        return new MinimumDetectableDifference(clips, discordant, LEVEL, smallest);
    }

    /// Whether a difference in accuracy is too small to be separated from chance here.
    public boolean isUndetectable(double accuracyDifference) {
        return difference.isEmpty() || Math.abs(accuracyDifference) < difference.getAsDouble() - 1e-12;
    }
}
