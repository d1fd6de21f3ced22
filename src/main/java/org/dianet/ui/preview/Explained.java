package org.dianet.ui.preview;

import java.util.List;
import org.dianet.learning.Explanation;
import org.jspecify.annotations.Nullable;

/// What a run's model says about the selected clip.
///
/// @param maps why it answers so, or `null` if several networks answered or the network knows the subject
/// @param probabilities in the order of `classes`
/// @param truth the coded class, or `null`
/// @param provenance which model answered, and what it never saw
public record Explained(
        @Nullable Explanation maps,
        List<Double> probabilities,
        List<String> classes,
        @Nullable String truth,
        String provenance) {
    public Explained {
        probabilities = List.copyOf(probabilities);
        classes = List.copyOf(classes);
    }
}
