package org.dianet.pipeline.results;

import java.util.Locale;
import java.util.Optional;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.evaluation.Scores;
import org.dianet.run.RunRecord;
import org.jspecify.annotations.Nullable;

/// The warning that a network's UF1 is no higher than the linear baseline's.
public final class LinearSentence {
    private LinearSentence() {}

    /// Which images the baseline of a run saw whose folds chose their settings; empty for a run of one spec.
    public static Optional<String> images(RunRecord run) {
        return !run.nested()
                ? Optional.empty()
                : Optional.of("The linear baseline of all folds is on the images of the first setting, “"
                        + run.split().candidates().getFirst() + "”: "
                        + String.join(" and ", run.images().names()) + ", "
                        + run.spec().images().imageSize() + " px.");
    }

    /// @param run that the scores are of, or `null` for a table alone
    /// @return empty if the network's value, the mean over seeds, is higher, or the baseline was not asked
    public static Optional<String> of(ScoreSheet sheet, @Nullable RunRecord run) {
        return run != null && run.nested() ? ofChosen(sheet) : of(sheet, "The network's");
    }

    /// The same of folds that chose their settings: they may have chosen linear ones too, which are no network.
    public static Optional<String> ofChosen(ScoreSheet sheet) {
        return of(sheet, "The chosen settings'");
    }

    private static Optional<String> of(ScoreSheet sheet, String whose) {
        @Nullable Scores linear = sheet.linear();
        double uf1 = sheet.spread(Scores::uf1).mean();
        if (linear == null || uf1 > linear.uf1()) {
            return Optional.empty();
        }
        int seeds = sheet.bySeed().size();
        return Optional.of(String.format(
                Locale.ROOT,
                "%s %s, %.3f, is not above the linear baseline's, %.3f: this compares two values; it is not a"
                        + " test.",
                whose,
                seeds > 1 ? "mean UF1 over " + seeds + " seeds" : "UF1",
                uf1,
                linear.uf1()));
    }
}
