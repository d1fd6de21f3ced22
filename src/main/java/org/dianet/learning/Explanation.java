package org.dianet.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a network answered as it did, for one sample.
///
/// @param onset map over DI-Onset (or over the single image)
/// @param offset map over DI-Offset; `null` for a single stream
/// @param onsetToOffset attention of onset queries over offset keys, `[heads][queries][keys]`, rows sum to 1; `null`
/// where
///     the method or the fusion has none
/// @param offsetToOnset the other direction
/// @param probabilities one a class
public record Explanation(
        ExplanationMethod method,
        AttentionMap onset,
        @Nullable AttentionMap offset,
        float @Nullable [][][] onsetToOffset,
        float @Nullable [][][] offsetToOnset,
        List<Double> probabilities) {

    public Explanation {
        probabilities = List.copyOf(probabilities);
    }
}
