package org.dianet.model.project;

import java.util.Locale;
import java.util.Optional;

/// Whether an expression is short enough for a micro-expression.
public enum ExpressionLength {
    MICRO,
    MACRO,
    /// The frame rate is not known.
    UNKNOWN;

    /// @param millis from onset to offset; empty if the frame rate is not known
    public static ExpressionLength of(Optional<Double> millis) {
        return millis.map(length -> length <= EventSpan.LONGEST_MICRO_MILLIS ? MICRO : MACRO)
                .orElse(UNKNOWN);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
