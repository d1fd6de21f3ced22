package org.dianet.ui.training;

/// How far one fold is.
///
/// @param name held-out subject, or `all clips`
/// @param detail what to say about it in a few characters
record FoldState(String name, long seed, Phase phase, String detail) {

    enum Phase {
        WAITING,
        RUNNING,
        DONE
    }
}
