package org.dianet.face;

/// Whether the head's slow drift is taken out of a clip.
public enum Stabilisation {
    /// One transform for all frames.
    OFF,
    /// A turn and a shift for every frame, smooth over the whole clip.
    RIGID
}
