package org.dianet.ui.common;

/// What the window is used for now.
public enum Mode {
    REVIEW,
    ADJUDICATE,
    DOCTOR,
    TRAIN,
    RESULTS,
    AGREEMENT
}
