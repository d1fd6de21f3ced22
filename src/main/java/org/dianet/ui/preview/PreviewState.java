package org.dianet.ui.preview;

/// What the two pictures show.
sealed interface PreviewState {

    /// No clip is selected.
    record NoClip() implements PreviewState {}

    /// The marks do not make phases; `reason` says why.
    record Incomplete(String reason) implements PreviewState {}

    /// The clip's frames are being read.
    record Reading(String progress) implements PreviewState {}

    record Ready(PhasePair pair) implements PreviewState {}

    /// The frames cannot be read; `reason` is a sentence.
    record Failed(String reason) implements PreviewState {}
}
