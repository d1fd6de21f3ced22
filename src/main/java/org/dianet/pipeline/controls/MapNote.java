package org.dianet.pipeline.controls;

import java.util.Optional;
import org.dianet.learning.explanation.ExplanationMethod;

/// What stands at a map wherever it is shown.
///
/// @param text sentences, or empty if there is nothing to say
/// @param state in a word, for tables
public record MapNote(Weight weight, String text, String state) {

    /// Nothing to say.
    public static final MapNote NONE = new MapNote(Weight.QUIET, "", "");

    /// A model trained on all clips, which nothing can be controlled on.
    static final MapNote MODEL = new MapNote(
            Weight.QUIET, "A model trained on all clips has no controls: no network of it left a subject out.", "none");

    public enum Weight {
        /// To be seen before the map.
        BANNER,
        QUIET
    }

    /// @param controls empty if they never ran
    public static MapNote of(ExplanationMethod method, Optional<MapControls> controls) {
        if (controls.isEmpty()) {
            return new MapNote(Weight.QUIET, ControlsWords.notRun(method), "not run");
        }
        MapControls found = controls.get();
        Verdict verdict = found.verdict();
        String soFar = found.whole() ? "" : " " + ControlsWords.soFar(found);
        return verdict.holds()
                ? new MapNote(Weight.QUIET, verdict.passed() + soFar, found.whole() ? "hold" : "hold so far")
                : new MapNote(Weight.BANNER, verdict.banner() + soFar, verdict.open() ? "open" : "failed");
    }
}
