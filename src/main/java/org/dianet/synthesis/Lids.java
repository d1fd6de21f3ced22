package org.dianet.synthesis;

/// The two ends of a blink.
enum Lids {
    OPEN,
    CLOSED
}
