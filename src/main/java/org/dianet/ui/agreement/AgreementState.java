package org.dianet.ui.agreement;

import org.dianet.evaluation.agreement.Agreement;

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

    record Ready(Agreement agreement) implements AgreementState {}
}
