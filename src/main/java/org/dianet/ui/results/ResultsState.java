package org.dianet.ui.results;

import java.nio.file.Path;
import java.util.List;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.log.ExamineLog;
import org.dianet.pipeline.results.CompareRuns;
import org.dianet.pipeline.results.CompareSeveral;
import org.jspecify.annotations.Nullable;

/// What the results screen shows.
sealed interface ResultsState {

    /// No run is chosen, or there is none.
    record Nothing() implements ResultsState {}

    record Loading() implements ResultsState {}

    record Loaded(RunEntry entry, RunResults results, String notes) implements ResultsState {}

    /// A run of which no fold is finished.
    record Unanswered(RunEntry entry) implements ResultsState {}

    /// A run compared with another or with the linear baseline.
    ///
    /// @param second `null` for the baseline
    record Compared(RunEntry first, @Nullable RunEntry second, CompareRuns.Result result) implements ResultsState {}

    /// Several runs side by side, in the order of the result.
    record Several(List<RunEntry> runs, CompareSeveral.Result result) implements ResultsState {
        public Several {
            runs = List.copyOf(runs);
        }
    }

    /// A model trained on all clips, which has no scores.
    record Trained(RunLibrary.Model model) implements ResultsState {}

    /// The table of an ablation.
    record Tabled(Path folder, Ablation table) implements ResultsState {}

    /// The training log of another program.
    record Logged(ExamineLog.Report report) implements ResultsState {}

    /// A run that cannot be shown; `reason` is a sentence.
    record Failed(String reason) implements ResultsState {}
}
