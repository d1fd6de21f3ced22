package org.dianet.ui.common.message;

/// What the window is used for now.
public enum Mode {
    REVIEW,
    ADJUDICATE,
    DOCTOR,
    TRAIN,
    RESULTS,
    AGREEMENT
}
