package org.dianet.evaluation.agreement;

import java.util.List;
import org.dianet.model.project.Tier;

/// How far two coders agree on a tier of the project's own.
///
/// @param figures κ for a list; ICC and mean difference for numbers; for free text one without a value, which says why
public record TierAgreement(Tier tier, List<Statistic> figures) {
    public TierAgreement {
        figures = List.copyOf(figures);
    }
}
