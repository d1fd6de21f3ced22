package org.dianet.ui.doctor;

/// Whether there is something to show.
public enum ScanState {
    NONE,
    RUNNING,
    CANCELLED,
    DONE
}
