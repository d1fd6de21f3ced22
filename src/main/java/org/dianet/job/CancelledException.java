package org.dianet.job;

/// The user cancelled. Finished work is kept.
public final class CancelledException extends RuntimeException {
    public CancelledException() {
        super("cancelled");
    }
}
