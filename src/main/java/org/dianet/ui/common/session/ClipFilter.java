package org.dianet.ui.common.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dianet.model.clip.ClipId;

/// A choice of clips that the library is narrowed to, e.g. those behind a cell of a confusion matrix.
///
/// @param title what they have in common, for people
public record ClipFilter(String title, Set<ClipId> clips) {
    public ClipFilter {
        clips = Set.copyOf(clips);
    }

    public static ClipFilter of(String title, List<ClipId> clips) {
        return new ClipFilter(title, new LinkedHashSet<>(clips));
    }
}
