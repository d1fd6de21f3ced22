package org.dianet.imaging.map;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The scale that maps shown side by side share. It never ends below four times their mean magnitude, so that a flat
/// map looks flat instead of being stretched into a finding.
/// See method.md 5.4.
///
/// @param limit magnitude with the last colour; positive
/// @param mean mean magnitude of the maps
/// @param sign whether values below zero mean something
public record MapScale(double limit, double mean, Sign sign) {
    private static final double LEAST_CONTRAST = 4;
    private static final int STEPS = 4;

    /// What values may be.
    public enum Sign {
        /// Zero or more: the legend counts in means.
        POSITIVE,
        /// Above or below zero, in logits.
        SIGNED,
        /// Above or below a mean map: the legend counts in its means.
        RELATIVE,
        /// Above or below a mean map, in logits.
        RELATIVE_LOGITS
    }

    public static MapScale of(List<TokenMap> maps, Sign sign) {
        double limit = 0;
        double sum = 0;
        for (TokenMap map : maps) {
            limit = Math.max(limit, Math.max(map.largest(), LEAST_CONTRAST * map.meanMagnitude()));
            sum += map.meanMagnitude();
        }
        return new MapScale(limit == 0 ? 1 : limit, maps.isEmpty() ? 0 : sum / maps.size(), sign);
    }

    /// The scale of maps minus their mean maps. It never ends below the mean magnitude of the mean maps, so that a clip
    /// that is like all others looks so.
    ///
    /// @param sign of the maps themselves
    public static MapScale relative(List<TokenMap> differences, List<TokenMap> means, Sign sign) {
        double mean =
                means.stream().mapToDouble(TokenMap::meanMagnitude).average().orElse(0);
        double limit = differences.stream().mapToDouble(TokenMap::largest).max().orElse(0);
        double end = Math.max(limit, mean);
        return new MapScale(
                end == 0 ? 1 : end,
                mean,
                switch (sign) {
                    case POSITIVE, RELATIVE -> Sign.RELATIVE;
                    case SIGNED, RELATIVE_LOGITS -> Sign.RELATIVE_LOGITS;
                });
    }

    /// A number at the legend.
    ///
    /// @param share its place, 0 at the left end and 1 at the right
    public record Tick(double share, String text) {}

    /// Numbers at even distances, from end to end; [#unit] says of what.
    public List<Tick> ticks() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> new Tick((double) step / STEPS, number((double) step / STEPS)))
                .toList();
    }

    private String number(double share) {
        double strength = switch (sign) {
            case POSITIVE -> share;
            case SIGNED, RELATIVE, RELATIVE_LOGITS -> 2 * share - 1;
        };
        String text = strength == 0
                ? "0"
                : switch (sign) {
                    case SIGNED, RELATIVE_LOGITS -> String.format(Locale.ROOT, "%+.2g", strength * limit);
                    case RELATIVE -> String.format(Locale.ROOT, "%+.1f", mean == 0 ? 0 : strength * limit / mean);
                    case POSITIVE -> String.format(Locale.ROOT, "%.1f", mean == 0 ? 0 : strength * limit / mean);
                };
        return text.replace('-', '−');
    }

    /// What the ticks count, in words.
    public String unit() {
        return switch (sign) {
            case POSITIVE -> "times the mean over all places of the maps shown";
            case SIGNED -> "logits: above 0 speaks for the class, below 0 against it";
            case RELATIVE -> "times the mean of the run's mean map: above 0 more than usual, below 0 less";
            case RELATIVE_LOGITS -> "logits above or below the run's mean map";
        };
    }

    /// −1..1, what a value's colour and opacity go by.
    public double strength(double value) {
        return Math.clamp(value / limit, -1, 1);
    }

    /// The value at the legend's left end.
    public String low() {
        return switch (sign) {
            case POSITIVE -> "0";
            case SIGNED, RELATIVE_LOGITS -> String.format(Locale.ROOT, "−%.2g", limit);
            case RELATIVE -> String.format(Locale.ROOT, "−%.1f× mean", mean == 0 ? 0 : limit / mean);
        };
    }

    /// The value at the legend's right end.
    public String high() {
        return switch (sign) {
            case POSITIVE -> String.format(Locale.ROOT, "%.1f× mean", mean == 0 ? 0 : limit / mean);
            case SIGNED, RELATIVE_LOGITS -> String.format(Locale.ROOT, "+%.2g logit", limit);
            case RELATIVE -> String.format(Locale.ROOT, "+%.1f× mean", mean == 0 ? 0 : limit / mean);
        };
    }
}
