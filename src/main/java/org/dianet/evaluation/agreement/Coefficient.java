package org.dianet.evaluation.agreement;

import java.util.Optional;

/// The value of a statistic, or why it has none.
public sealed interface Coefficient {

    /// A finite value.
    record Defined(double value) implements Coefficient {

        /// @throws IllegalArgumentException if the value is not finite, which would be an undefined one in disguise
        public Defined {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a coefficient must be a finite number, not " + value);
            }
        }
    }

    /// No value; `reason` is a clause for people, e.g. `one category only`.
    record Undefined(String reason) implements Coefficient {}

    static Coefficient of(double value) {
        return new Defined(value);
    }

    static Coefficient undefined(String reason) {
        return new Undefined(reason);
    }

    default Optional<Double> asOptional() {
        return switch (this) {
            case Defined(double value) -> Optional.of(value);
            case Undefined _ -> Optional.empty();
        };
    }
}
