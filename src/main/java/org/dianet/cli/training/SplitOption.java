package org.dianet.cli.training;

import org.dianet.evaluation.SplitPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How clips are divided into what networks learn from and what they are tested on.
public final class SplitOption {
    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            description =
                    "loso (default), loso:A (within the data set A), kfold:5 (subjects in 5 groups, dealt again for each seed), kfold:5x3 (three"
                            + " times, each with its own seed), dataset (leave one data set out) or train:A+B,test:C (names of data"
                            + " sets).")
    private @Nullable String split;

    /// `null` if it was left out.
    ///
    /// @throws IllegalArgumentException if there is no such split
    public @Nullable SplitPlan plan() {
        return split == null ? null : SplitPlan.parse(split);
    }
}
