package org.dianet.evaluation.agreement;

import java.util.HashSet;
import java.util.List;
import org.dianet.model.annotation.Coder;

/// What to compare and how.
///
/// @param coders at least two, in the order in which they are named
/// @param tolerance frames within which marks match events that overlap too little
/// @param draws of the bootstrap
/// @param seed of the draws
public record AgreementSettings(List<Coder> coders, int tolerance, int draws, long seed) {
    public static final int TOLERANCE = 5;
    public static final int DRAWS = 1000;

    /// @throws IllegalArgumentException if there are fewer than two coders, one is named twice, or a number is negative
    public AgreementSettings {
        coders = List.copyOf(coders);
        if (coders.size() < 2) {
            throw new IllegalArgumentException("agreement needs at least two coders");
        }
        if (new HashSet<>(coders).size() != coders.size()) {
            throw new IllegalArgumentException("a coder is named twice");
        }
        if (tolerance < 0 || draws < 1) {
            throw new IllegalArgumentException("the tolerance must not be negative, and there must be a draw");
        }
    }

    public static AgreementSettings of(List<Coder> coders, int tolerance) {
        return new AgreementSettings(coders, tolerance, DRAWS, 1);
    }
}
