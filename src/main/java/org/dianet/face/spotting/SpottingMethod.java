package org.dianet.face.spotting;

import java.util.Locale;

/// Ways to spot expressions in a recording.
public enum SpottingMethod {
    /// Movement of the facial regions; ours.
    REGIONS,
    /// A threshold on the grey change of the whole face; the floor that a method must beat.
    THRESHOLD,
    /// Change of local binary patterns (Li et al. 2018).
    PATTERNS;

    private static final double OF_DIFFERENCE = 0.2;
    private static final double OF_PATTERNS = 0.25;

    /// @param frames of the recording, at most
    /// @param rate frames a second
    public Spotter start(SmallFace face, int frames, double rate) {
        return switch (this) {
            case REGIONS -> new RegionSpotter(face, frames, rate);
            case THRESHOLD -> new PeakSpotter(DifferenceScore::new, OF_DIFFERENCE, frames, rate);
            case PATTERNS -> new PeakSpotter(PatternScore::new, OF_PATTERNS, frames, rate);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
