package org.dianet.pipeline.results;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.Metric;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectBootstrap;
import org.jspecify.annotations.Nullable;

/// The intervals that know both kinds of chance: which subjects were filmed, and what training draws.
public final class JointSentence {
    private JointSentence() {}

    /// Empty for one seed or too few subjects.
    public static Optional<String> of(ScoreSheet sheet) {
        return of(sheet.joint(), "95 %", "%.3f", sheet.bySeed().size());
    }

    /// Empty for one seed.
    public static Optional<String> of(Comparison comparison) {
        return of(comparison.joint(), "95 % of the difference", "%+.3f", comparison.seeds());
    }

    private static Optional<String> of(@Nullable SubjectBootstrap joint, String what, String format, int seeds) {
        if (joint == null) {
            return Optional.empty();
        }
        String ends = Arrays.stream(Metric.values())
                .map(metric -> (metric == Metric.ACCURACY ? "accuracy" : metric.name()) + " "
                        + range(joint.of(metric), format))
                .collect(Collectors.joining(", "));
        return Optional.of(what + " over subjects and the " + seeds + " seeds at once: " + ends + "."
                + (seeds < SubjectBootstrap.SEEDS
                        ? " With fewer than " + SubjectBootstrap.SEEDS + " seeds these are too narrow."
                        : ""));
    }

    /// @param format of both ends
    static String range(Interval interval, String format) {
        return SignedText.of(format, interval.low()) + " to " + SignedText.of(format, interval.high());
    }
}
