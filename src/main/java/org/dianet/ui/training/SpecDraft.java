package org.dianet.ui.training;

import org.dianet.learning.TrainingSpec;

/// The form's content as a spec, or what keeps it from being one.
sealed interface SpecDraft {
    record Valid(TrainingSpec spec) implements SpecDraft {}

    /// `reason` names the field.
    record Invalid(String reason) implements SpecDraft {}
}
