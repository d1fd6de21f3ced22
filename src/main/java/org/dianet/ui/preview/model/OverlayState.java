package org.dianet.ui.preview.model;

/// State of a model's answer for the selected clip.
sealed interface OverlayState {

    /// No clip, or no phases: the pictures say so.
    record Nothing() implements OverlayState {}

    /// No run to ask.
    record NoRun() implements OverlayState {}

    /// The coder is blind.
    record Hidden() implements OverlayState {}

    record Asking() implements OverlayState {}

    record Answered(ModelAnswer explained) implements OverlayState {}

    /// There is no answer; `reason` is a sentence.
    record Failed(String reason) implements OverlayState {}
}
