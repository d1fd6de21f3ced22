package org.dianet.ui.preview.model;

/// State of the mean map that is subtracted from the overlay.
public enum MeanMapState {
    /// Nobody waits for it.
    RESTING,
    COMPUTING,
    FAILED
}
