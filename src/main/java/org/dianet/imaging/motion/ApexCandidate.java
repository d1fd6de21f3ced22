package org.dianet.imaging.motion;

import org.dianet.imaging.ApexSuggestion;

/// Where a method sees an apex.
///
/// @param range the frame, the frames that the method cannot distinguish from it, and its score
public record ApexCandidate(Method method, ApexSuggestion range) {
    /// How apexes are looked for.
    public enum Method {
        /// Grey change of the facial areas against the onset, each in units of its own noise, by divide and conquer.
        AREAS,
        /// Change of local binary patterns against the onset.
        PATTERNS
    }

    public double score() {
        return range.score();
    }
}
