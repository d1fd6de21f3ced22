package org.dianet.pipeline.explain;

/// What a map is drawn over, always the part of the frame that the network saw.
public enum Ground {
    /// The network's own picture.
    MOTION,
    /// The face before the movement.
    ONSET,
    /// The face at its height.
    APEX
}
