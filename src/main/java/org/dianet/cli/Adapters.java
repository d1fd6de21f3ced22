package org.dianet.cli;

/// The adapters behind the ports, for commands. The window has its own composition root.
final class Adapters {
    private Adapters() {}
}
