package org.dianet.run;

import java.util.List;
import org.dianet.evaluation.SplitPlan;

/// How a run divides its clips.
///
/// @param folds of all seeds in the order of training; empty for leave-one-subject-out, whose folds follow from the
/// clips
public record Split(SplitPlan plan, List<FoldKey> folds) {
    public static final Split LOSO = new Split(new SplitPlan.LeaveOneSubjectOut(), List.of());

    public Split {
        folds = List.copyOf(folds);
    }

    public boolean loso() {
        return plan instanceof SplitPlan.LeaveOneSubjectOut;
    }
}
