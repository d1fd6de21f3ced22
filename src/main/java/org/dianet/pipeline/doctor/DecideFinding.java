package org.dianet.pipeline.doctor;

import java.time.Instant;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Decision.Outcome;
import org.dianet.model.project.FieldChange;
import org.dianet.model.project.Project;

/// Accepts or rejects findings, each as one edit that can be undone and that says who decided.
public final class DecideFinding {
    /// Values from a published source stand next to the data set's own coding under this name.
    public static final Coder ERRATA = Coder.ERRATA;

    private DecideFinding() {}

    /// Makes the proposed fix and remembers that it was accepted.
    ///
    /// @throws IllegalArgumentException if the fix does not fit the project any more, in a sentence
    public static Edit accept(Project now, Finding finding, Finding.Proposal chosen, Coder coder, Instant at) {
        Edit fix = chosen.fix().edit(now, chosen.source().isEmpty() ? coder : ERRATA, at);
        List<FieldChange> changes = changes(now, fix.applyTo(now), chosen.fix().clip());
        Decision decision = new Decision(finding.findingKey(), Outcome.ACCEPTED, changes, chosen.source(), coder, at);
        return new Edit.Composite(List.of(fix, new Edit.Decide(decision)));
    }

    private static List<FieldChange> changes(Project before, Project after, ClipId id) {
        Coding old = before.clip(id).map(Clip::coding).orElse(Coding.empty(Coder.DATASET));
        return after.clip(id)
                .map(clip -> FieldChanges.between(old, clip.coding()))
                .orElse(List.of());
    }

    /// Remembers that it is not an error, or is to stay.
    public static Edit reject(Finding finding, Coder coder, Instant at) {
        return new Edit.Decide(new Decision(finding.findingKey(), Outcome.REJECTED, List.of(), "", coder, at));
    }

    /// Withdraws a decision; an accepted fix is kept.
    public static Edit restore(Finding finding) {
        return new Edit.WithdrawDecision(finding.findingKey());
    }
}
