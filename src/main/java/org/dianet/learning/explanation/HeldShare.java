package org.dianet.learning.explanation;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How much of a token's effect on a logit stays if the attention is held as it was: near 1 what the tokens bring
/// decides, far below it where attention goes decides, which no map of contributions shows.
/// See method.md 5.2.
public final class HeldShare {
    /// Below it, routing decides.
    private static final double CONTENT = 0.7;

    /// An effect that rounding could make.
    private static final double ROUNDING = 1e-5;

    private HeldShare() {}

    /// The median over tokens of (effect with the attention held) / (effect with the attention computed again).
    ///
    /// @param logit with all tokens as they are
    /// @param recomputed the logit with each token replaced in turn
    /// @param held the same with the attention of the tokens as they were
    /// @return empty if no token has an effect
    public static OptionalDouble of(double logit, float[] recomputed, float[] held) {
        double[] shares = IntStream.range(0, recomputed.length)
                .filter(token -> Math.abs(logit - recomputed[token]) > ROUNDING)
                .mapToDouble(token -> (logit - held[token]) / (logit - recomputed[token]))
                .sorted()
                .toArray();
        return shares.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((shares[(shares.length - 1) / 2] + shares[shares.length / 2]) / 2);
    }

    /// What a share means.
    public static String words(double share) {
        return String.format(
                Locale.ROOT,
                "With the attention held, %.2f of a token's effect stays (median): %s.",
                share,
                share < CONTENT
                        ? "where attention goes decides more than what the tokens bring, and a map of contributions"
                                + " shows only the latter"
                        : "what the tokens bring decides");
    }
}
