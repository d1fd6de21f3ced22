package org.dianet.ui.preview;

import java.util.List;
import org.dianet.learning.Explanation;
import org.jspecify.annotations.Nullable;

/// What a run's model says about the selected clip.
///
/// @param explanation the maps, and the probabilities in the order of `classes`
/// @param truth the coded class, or `null`
/// @param provenance which model answered, and what it never saw
public record Explained(
        Explanation explanation,
        List<String> classes,
        @Nullable String truth,
        String provenance) {
    public Explained {
        classes = List.copyOf(classes);
    }
}
