package org.dianet.ui.training;

/// How far one fold is.
///
/// @param name held-out subject, or `all clips`
/// @param detail what to say about it in a few characters
public record FoldState(String name, long seed, Phase phase, String detail) {

    public enum Phase {
        WAITING,
        RUNNING,
        DONE,
        /// It ended without a result.
        FAILED,
        /// Nobody was asked to train it.
        OPEN
    }
}
