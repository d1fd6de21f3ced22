package org.dianet.ui.results;

import java.nio.file.Path;
import org.dianet.pipeline.ablation.Ablation;
import org.dianet.pipeline.results.CompareRuns;

/// What the results screen shows.
sealed interface ResultsState {

    /// No run is chosen, or there is none.
    record Nothing() implements ResultsState {}

    record Loading() implements ResultsState {}

    record Loaded(RunEntry entry, RunResults results, String notes) implements ResultsState {}

    /// A run of which no fold is finished.
    record Unanswered(RunEntry entry) implements ResultsState {}

    /// A run beside another or beside the linear baseline.
    record Compared(RunEntry first, CompareRuns.Result result) implements ResultsState {}

    /// A model trained on all clips, which has no scores.
    record Trained(RunLibrary.Model model) implements ResultsState {}

    /// The table of an ablation.
    record Tabled(Path folder, Ablation table) implements ResultsState {}

    /// A run that cannot be shown; `reason` is a sentence.
    record Failed(String reason) implements ResultsState {}
}
