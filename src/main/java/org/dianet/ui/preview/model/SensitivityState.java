package org.dianet.ui.preview.model;

import java.util.List;
import org.dianet.pipeline.explain.MeasureSensitivity;

/// State of the question how much the prediction depends on the marks.
sealed interface SensitivityState {

    /// Nobody has asked for this clip and these marks.
    record Unknown() implements SensitivityState {}

    record Asking() implements SensitivityState {}

    /// @param results of the marks that were tried, in their order in time
    /// @param remarks why one was not, and what coders' disagreement would change, in sentences
    record Known(List<MeasureSensitivity.Result> results, List<String> remarks) implements SensitivityState {
        public Known {
            results = List.copyOf(results);
            remarks = List.copyOf(remarks);
        }
    }

    /// `reason` is a sentence.
    record Failed(String reason) implements SensitivityState {}
}
