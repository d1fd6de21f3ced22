package org.dianet.ui.preview.model;

import java.util.Locale;
import org.dianet.ui.common.message.Messages;

/// Says in words how much a map singles out.
enum Flatness {
    /// Above 0.98 of uniform: nothing is singled out.
    FLAT(0.98),
    BROAD(0.9),
    FOCUSED(0);

    private final double from;

    Flatness(double from) {
        this.from = from;
    }

    static Flatness of(double relativeEntropy) {
        for (Flatness flatness : values()) {
            if (relativeEntropy >= flatness.from) {
                return flatness;
            }
        }
        return FOCUSED;
    }

    /// @param phase name of the phase that the map lies over
    static String words(String phase, double relativeEntropy) {
        return Messages.text(
                "preview.entropy." + of(relativeEntropy), phase, String.format(Locale.ROOT, "%.2f", relativeEntropy));
    }
}
