package org.dianet.ui.preview.phase;

import org.dianet.model.clip.FrameNumbers;
import org.jspecify.annotations.Nullable;

/// Motion images that stand beside those of the marks on the screen, to be compared with them.
///
/// @param whose they are
/// @param numbers of their clip's frames
/// @param pair `null` if there are none
/// @param reason why there are none, as a sentence
record Beside(String whose, FrameNumbers numbers, @Nullable PhasePair pair, String reason) {
    static Beside of(String whose, FrameNumbers numbers, PhasePair pair) {
        return new Beside(whose, numbers, pair, "");
    }

    static Beside none(String whose, String reason) {
        return new Beside(whose, FrameNumbers.NONE, null, reason);
    }

    Beside with(PhasePair other) {
        return of(whose, numbers, other);
    }
}
