package org.dianet.pipeline.abstention;

import java.util.Map;
import java.util.Optional;
import org.dianet.evaluation.abstention.RiskCoverage;
import org.dianet.evaluation.abstention.Wanted;

/// What a run's calibration says.
///
/// @param rules by the held-out subject of the fold
/// @param missing folds that are not calibrated yet
/// @param worth on the clips of calibrated folds; empty without any
/// @param decisions by clip
public record Abstention(
        Wanted wanted,
        Map<String, FoldRule> rules,
        int missing,
        Optional<RiskCoverage> worth,
        Map<String, Sureness> decisions) {
    public Abstention {
        rules = Map.copyOf(rules);
        decisions = Map.copyOf(decisions);
    }

    /// Whether the answer about a clip is given; empty if its fold is not calibrated.
    public Optional<Sureness> of(String clip) {
        return Optional.ofNullable(decisions.get(clip));
    }
}
