package org.dianet.run;

import java.util.List;
import org.dianet.evaluation.SplitPlan;

/// How a run divides its clips.
///
/// @param candidates names of the settings that each fold chose from, see [Choice]; empty if all folds have the run's
/// @param folds of all seeds in the order of training; empty for leave-one-subject-out, whose folds follow from the
/// clips
public record Split(SplitPlan plan, List<FoldKey> folds, List<String> candidates) {
    public static final Split LOSO = new Split(new SplitPlan.LeaveOneSubjectOut(), List.of());

    public Split {
        folds = List.copyOf(folds);
        candidates = List.copyOf(candidates);
    }

    public Split(SplitPlan plan, List<FoldKey> folds) {
        this(plan, folds, List.of());
    }

    /// The same, with settings chosen in each fold.
    public Split choosing(List<String> names) {
        return new Split(plan, folds, names);
    }

    public boolean loso() {
        return plan instanceof SplitPlan.LeaveOneSubjectOut;
    }
}
