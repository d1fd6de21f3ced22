package org.dianet.ui.agreement;

import org.dianet.evaluation.agreement.Agreement;
import org.dianet.pipeline.results.CompareWithModel;
import org.jspecify.annotations.Nullable;

/// What the agreement screen shows.
sealed interface AgreementState {

    /// Fewer than two people have coded; `only` is the one who has, or empty.
    record TooFew(String only) implements AgreementState {}

    /// Fewer than two are chosen.
    record NotChosen() implements AgreementState {}

    /// Others' marks are hidden from the coder.
    record Blind() implements AgreementState {}

    record Computing() implements AgreementState {}

    record Failed(String reason) implements AgreementState {}

    /// @param model the coders beside a run; `null` unless asked for
    /// @param trouble why there is no comparison with a run that was asked for, as a sentence
    record Ready(Agreement agreement, CompareWithModel.@Nullable Result model, String trouble)
            implements AgreementState {}
}
