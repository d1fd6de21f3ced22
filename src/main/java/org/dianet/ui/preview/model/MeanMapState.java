package org.dianet.ui.preview.model;

/// How it stands with the mean map that is to be taken from the overlay.
public enum MeanMapState {
    /// Nobody waits for it.
    RESTING,
    COMPUTING,
    FAILED
}
