package org.dianet.pipeline.results;

import java.util.Locale;
import java.util.Optional;
import org.dianet.evaluation.MinimumDetectableDifference;
import org.dianet.evaluation.SubjectPermutation;

/// The warning that so few subjects can show nothing, however far apart two runs are.
public final class SmallestP {
    private SmallestP() {}

    /// Empty if a p below the usual level is possible.
    ///
    /// @param subjects whose answers are exchanged
    /// @param tests that are corrected for after Holm, 1 for none
    public static Optional<String> of(int subjects, int tests) {
        double one = SubjectPermutation.smallest(subjects);
        double corrected = Math.min(1, one * tests);
        if (corrected < MinimumDetectableDifference.LEVEL) {
            return Optional.empty();
        }
        String sentence = String.format(
                Locale.ROOT,
                "With %d %s, the permutation test can give no p below %.3f",
                subjects,
                subjects == 1 ? "subject" : "subjects",
                one);
        return Optional.of(
                tests < 2
                        ? sentence + "."
                        : sentence
                                + String.format(
                                        Locale.ROOT,
                                        ", and none below %.3f once corrected for %d tests after Holm.",
                                        corrected,
                                        tests));
    }
}
