package org.dianet.ui.preview.phase;

import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// A picture that a network saw.
///
/// @param caption how it was made
/// @param map over it, or `null` to show the picture alone
public record SeenPicture(
        PhaseKind kind,
        Frame picture,
        String caption,
        @Nullable TokenMap map) {

    public static String name(PhaseKind kind) {
        return switch (kind) {
            case ONSET -> Messages.text("preview.onset");
            case OFFSET -> Messages.text("preview.offset");
            case FULL -> Messages.text("preview.full");
        };
    }

    public String name() {
        return name(kind);
    }
}
