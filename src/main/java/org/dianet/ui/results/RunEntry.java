package org.dianet.ui.results;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A run as the list shows it.
///
/// @param settings what was trained, in a few words
/// @param started when, or `null` if the run does not say
/// @param hasScores whether somebody was held out to be tested
/// @param problem why it cannot be shown, or `null`
public record RunEntry(
        Path folder,
        String settings,
        @Nullable Instant started,
        State state,
        boolean hasScores,
        @Nullable String problem) {

    public enum State {
        COMPLETE,
        /// Some folds are missing: cancelled, or still running.
        PARTIAL,
        /// The epoch was chosen on the test subject.
        NOT_COMPARABLE,
        DAMAGED
    }

    public String name() {
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }
}
