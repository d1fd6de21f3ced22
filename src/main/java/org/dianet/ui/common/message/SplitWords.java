package org.dianet.ui.common.message;

import java.util.TreeSet;
import org.dianet.evaluation.SplitPlan;

/// What the window calls a split.
public final class SplitWords {
    private SplitWords() {}

    public static String of(SplitPlan plan) {
        return switch (plan) {
            case SplitPlan.LeaveOneSubjectOut _ -> Messages.text("split.LeaveOneSubjectOut");
            case SplitPlan.WithinDataset within -> Messages.text("split.WithinDataset", within.dataset());
            case SplitPlan.KFold kFold -> Messages.text("split.KFold", kFold.folds());
            case SplitPlan.LeaveOneDatasetOut _ -> Messages.text("split.LeaveOneDatasetOut");
            case SplitPlan.TrainTest sets ->
                Messages.text(
                        "split.TrainTest",
                        String.join(", ", new TreeSet<>(sets.train())),
                        String.join(", ", new TreeSet<>(sets.test())));
        };
    }
}
