package org.dianet.ui.results;

import java.nio.file.Path;

/// An ablation as the list shows it.
///
/// @param title what it compares
/// @param state in words: how many rows there are; for a damaged one what is wrong
public record TableEntry(Path folder, String title, String state, Condition condition) {
    /// Whether it can be shown, and is whole.
    public enum Condition {
        COMPLETE,
        PARTIAL,
        DAMAGED
    }

    public String name() {
        return String.valueOf(folder.getFileName());
    }
}
