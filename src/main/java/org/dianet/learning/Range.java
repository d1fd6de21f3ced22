package org.dianet.learning;

/// The ranges of a spec's fields.
final class Range {
    private Range() {}

    /// @throws IllegalArgumentException with the message if it does not hold
    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
