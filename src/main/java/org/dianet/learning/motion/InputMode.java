package org.dianet.learning.motion;

import java.util.List;
import org.dianet.imaging.PhaseKind;
import org.dianet.model.Words;

/// Which phases of a clip a network sees, an image each.
public enum InputMode {
    /// Onset to apex and apex to offset, as DI-Onset and DI-Offset: two streams with one backbone.
    DUAL,
    ONSET,
    OFFSET,
    /// One image over onset..offset, or the single image of an image manifest.
    FULL;

    /// As a spec has it.
    String specName() {
        return Words.of(this);
    }

    /// The part of the clip for each stream, in the order of a sample's images.
    public List<PhaseKind> kinds() {
        return switch (this) {
            case DUAL -> List.of(PhaseKind.ONSET, PhaseKind.OFFSET);
            case ONSET -> List.of(PhaseKind.ONSET);
            case OFFSET -> List.of(PhaseKind.OFFSET);
            case FULL -> List.of(PhaseKind.FULL);
        };
    }

    /// The name of each stream's dynamic image.
    public List<String> names() {
        return switch (this) {
            case DUAL -> List.of("DI-Onset", "DI-Offset");
            case ONSET -> List.of("DI-Onset");
            case OFFSET -> List.of("DI-Offset");
            case FULL -> List.of("one dynamic image");
        };
    }
}
