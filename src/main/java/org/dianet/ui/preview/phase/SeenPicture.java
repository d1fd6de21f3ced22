package org.dianet.ui.preview.phase;

import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.jspecify.annotations.Nullable;

/// A picture that a network saw.
///
/// @param name what it is called
/// @param caption how it was made
/// @param map over it, or `null` to show the picture alone
public record SeenPicture(
        PhaseKind kind,
        String name,
        Frame picture,
        String caption,
        @Nullable TokenMap map) {
    SeenPicture with(@Nullable TokenMap other) {
        return new SeenPicture(kind, name, picture, caption, other);
    }
}
