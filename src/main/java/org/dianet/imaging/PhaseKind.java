package org.dianet.imaging;

/// Which stretch of a clip a dynamic image shows.
public enum PhaseKind {
    /// onset..apex, rank pooling: DI-Onset.
    ONSET,
    /// apex..offset, rank pooling of the reversed frames: DI-Offset.
    OFFSET,
    /// onset..offset, rank pooling: the standard dynamic image.
    FULL
}
