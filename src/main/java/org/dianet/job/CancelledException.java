package org.dianet.job;

/// The user cancelled. What was finished before is kept.
public final class CancelledException extends RuntimeException {
    public CancelledException() {
        super("cancelled");
    }
}
