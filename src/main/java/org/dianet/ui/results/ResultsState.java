package org.dianet.ui.results;

/// What the results screen shows.
sealed interface ResultsState {

    /// No run is chosen, or there is none.
    record Nothing() implements ResultsState {}

    record Loading() implements ResultsState {}

    record Loaded(RunEntry entry, RunResults results) implements ResultsState {}

    /// A run that cannot be shown; `reason` is a sentence.
    record Failed(String reason) implements ResultsState {}
}
