package org.dianet.ui.preview.model;

import org.dianet.pipeline.explain.MeasureSensitivity;

/// State of the question how much the prediction depends on the apex.
sealed interface SensitivityState {

    /// Nobody has asked for this clip and these marks.
    record Unknown() implements SensitivityState {}

    record Asking() implements SensitivityState {}

    record Known(MeasureSensitivity.Result result) implements SensitivityState {}

    /// `reason` is a sentence.
    record Failed(String reason) implements SensitivityState {}
}
