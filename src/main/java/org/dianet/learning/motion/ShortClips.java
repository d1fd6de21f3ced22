package org.dianet.learning.motion;

/// What becomes of a clip with fewer frames than a sequence shows.
public enum ShortClips {
    /// The run goes on without it, and says so.
    LEAVE_OUT,
    /// Some frames stand several times in the sequence, as where videos are sampled by share of their length (Wang et
    /// al. 2016).
    REPEAT
}
