package org.dianet.evaluation.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dianet.evaluation.ConfusionMatrix;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;

/// How far two coders agree.
///
/// @param emotions matched events by the first coder's label (rows) and the second's (columns)
/// @param tiers the project's own, in their order
/// @param curve κ of phases for each tolerance from 0 frames on
public record PairAgreement(
        Coder first,
        Coder second,
        List<MatchedEvents> matched,
        List<CodedEvent> onlyFirst,
        List<CodedEvent> onlySecond,
        Statistic reliability,
        List<UnitStatistics> units,
        Statistic intensity,
        Statistic emotion,
        ConfusionMatrix emotions,
        List<TierAgreement> tiers,
        List<MarkStatistics> marks,
        List<Statistic> curve) {
    public PairAgreement {
        matched = List.copyOf(matched);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
        units = List.copyOf(units);
        tiers = List.copyOf(tiers);
        marks = List.copyOf(marks);
        curve = List.copyOf(curve);
    }

    /// Matched events that one of the steps of matching found.
    public long matchedBy(MatchedEvents.Step step) {
        return matched.stream().filter(match -> match.step() == step).count();
    }

    /// The clips of those matched events, each once.
    public List<ClipId> clips(Predicate<MatchedEvents> wanted) {
        Set<ClipId> clips = new LinkedHashSet<>();
        matched.stream().filter(wanted).forEach(match -> clips.addAll(match.clips()));
        return List.copyOf(clips);
    }
}
