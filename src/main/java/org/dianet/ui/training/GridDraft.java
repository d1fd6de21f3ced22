package org.dianet.ui.training;

import org.dianet.learning.SpecGrid;

/// The chosen grid of an ablation, or what keeps it from being one.
sealed interface GridDraft {

    /// It is being read.
    record Reading() implements GridDraft {}

    record Valid(SpecGrid grid) implements GridDraft {}

    /// `reason` is a sentence.
    record Invalid(String reason) implements GridDraft {}
}
