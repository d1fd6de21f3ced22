package org.dianet.ui.doctor;

import org.dianet.model.project.Decision;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.FindingText;
import org.jspecify.annotations.Nullable;

/// A finding with its decision.
///
/// @param decision `null` while it is open
public record Row(Finding finding, @Nullable Decision decision) {

    FindingText text() {
        return FindingText.of(finding);
    }

    public State state() {
        if (decision == null) {
            return State.OPEN;
        }
        return decision.outcome() == Decision.Outcome.ACCEPTED ? State.ACCEPTED : State.REJECTED;
    }

    /// How far it has come.
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }
}
