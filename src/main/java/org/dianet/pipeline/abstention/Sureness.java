package org.dianet.pipeline.abstention;

import java.util.Locale;
import org.dianet.evaluation.abstention.Threshold;

/// Whether an answer is given.
///
/// @param confidence calibrated probability of the predicted class, 0..1
/// @param threshold the least confidence of a given answer
public record Sureness(double confidence, Threshold threshold, boolean given) {

    /// For people.
    public String sentence() {
        if (threshold.value().isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "No answer (calibrated confidence %.2f): no confidence gives %s.",
                    confidence,
                    threshold.wanted().words());
        }
        return String.format(
                Locale.ROOT,
                given
                        ? "Calibrated confidence %.2f, at least the %.2f that an answer needs."
                        : "No answer: calibrated confidence %.2f, below the %.2f that an answer needs.",
                confidence,
                threshold.value().getAsDouble());
    }

    /// Both numbers, for a list.
    public String numbers() {
        return threshold.value().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.2f, needs %.2f",
                        confidence,
                        threshold.value().getAsDouble())
                : String.format(Locale.ROOT, "%.2f, none is enough", confidence);
    }
}
