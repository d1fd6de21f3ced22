package org.dianet.imaging.motion;

import java.util.Arrays;

/// A measure over the frames of a clip.
///
/// @param name e.g. `AU12`
/// @param unit of its values for people, e.g. `px`; empty if it has none
/// @param values one for each frame index; NaN where it is unknown. Not written to afterwards.
public record SignalCurve(String name, String unit, double[] values) {

    public double largest() {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    }

    /// Whether any value is known.
    public boolean known() {
        return Arrays.stream(values).anyMatch(Double::isFinite);
    }
}
