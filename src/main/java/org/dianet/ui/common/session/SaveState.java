package org.dianet.ui.common.session;

import java.time.Instant;

/// Whether what the user did is on the disk.
public sealed interface SaveState {

    /// Nothing was changed since the project was opened.
    record Untouched() implements SaveState {}

    /// The project file holds everything.
    record Saved(Instant at) implements SaveState {}

    /// Edits are in the journal, or on their way to it; the project file follows shortly.
    record Journalled() implements SaveState {}

    /// Writing failed; it will be tried again.
    record Failed(String sentence) implements SaveState {}
}
