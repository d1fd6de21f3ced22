package org.dianet.learning;

/// Which dynamic images a network sees.
public enum InputMode {
    /// DI-Onset and DI-Offset, two streams with one backbone.
    DUAL,
    ONSET,
    OFFSET,
    /// The standard dynamic image over onset..offset, or the single image of an image manifest.
    FULL
}
