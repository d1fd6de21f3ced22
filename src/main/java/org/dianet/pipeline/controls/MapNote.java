package org.dianet.pipeline.controls;

import java.util.Optional;
import org.dianet.learning.explanation.ExplanationMethod;

/// What stands at a map wherever it is shown.
///
/// @param text a sentence, or empty if there is nothing to say
public record MapNote(Weight weight, String text) {

    /// Nothing to say.
    public static final MapNote NONE = new MapNote(Weight.QUIET, "");

    public enum Weight {
        /// To be seen before the map.
        BANNER,
        QUIET
    }

    static MapNote of(ExplanationMethod method, Optional<MapControls> controls) {
        if (controls.isEmpty()) {
            return new MapNote(Weight.QUIET, ControlsWords.notRun(method));
        }
        String banner = controls.get().verdict().banner();
        return new MapNote(banner.isEmpty() ? Weight.QUIET : Weight.BANNER, banner);
    }
}
