package org.dianet.pipeline.results;

import java.util.Collection;
import java.util.Optional;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.SubjectBootstrap;
import org.dianet.evaluation.SubjectPermutation;

/// What the numbers of a table are, in sentences that are the same in every table.
public final class TableSentences {
    private TableSentences() {}

    /// What stands in brackets next to scores.
    public static String brackets(Collection<ScoreSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.bootstrap()).stream())
                .findFirst()
                .map(any -> "Fractions; in brackets: 95 % percentile bootstrap interval over subjects (" + any.draws()
                        + " draws).")
                .orElse("Fractions.");
    }

    /// What stands after ±; empty if nothing does.
    public static Optional<String> deviation(Collection<ScoreSheet> sheets) {
        return sheets.stream().anyMatch(sheet -> sheet.bySeed().size() > 1)
                ? Optional.of("± is the sample standard deviation over seeds.")
                : Optional.empty();
    }

    /// @param words for people
    public static String split(String words) {
        return "Split: " + words + "; " + POOLED;
    }

    static final String POOLED = "scores are of the confusion matrix pooled over folds.";

    /// A clause on what the interval of a difference is.
    public static String difference(Collection<Comparison> comparisons) {
        boolean corrected = comparisons.stream()
                .allMatch(comparison -> comparison.interval().corrected());
        return "the 95 % paired bootstrap interval over subjects ("
                + (corrected
                        ? "bias-corrected and accelerated, BCa, as there are fewer than " + SubjectBootstrap.MANY
                                + " subjects"
                        : "percentiles")
                + comparisons.stream()
                        .findFirst()
                        .map(any -> "; " + any.interval().draws() + " draws")
                        .orElse("")
                + ")";
    }

    /// A clause on what p is.
    public static String p(SubjectPermutation permutation) {
        return "permutation test over subjects ("
                + (permutation.exact() ? "all exchanges" : permutation.draws() + " exchanges drawn") + ")";
    }
}
