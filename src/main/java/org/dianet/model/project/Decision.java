package org.dianet.model.project;

import java.time.Instant;
import java.util.List;
import org.dianet.model.annotation.Coder;

/// A person's decision about a concern.
///
/// @param changes values that an accepted correction changed; empty if nothing was corrected in a coding
/// @param source who proposed the correction; empty if it was the person or the scan itself
public record Decision(
        FindingKey findingKey, Outcome outcome, List<FieldChange> changes, String source, Coder coder, Instant at) {
    public Decision {
        changes = List.copyOf(changes);
    }

    /// The decision.
    public enum Outcome {
        /// The proposed correction was made.
        ACCEPTED,
        /// It is not an error, or is to stay.
        REJECTED
    }
}
