package org.dianet.ui.agreement;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.dianet.evaluation.agreement.MatchedEvents;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Tier;

/// The clips behind a figure: those in which the coders differ, or all it was computed from where they never do.
final class PairClips {
    private final PairAgreement pair;

    PairClips(PairAgreement pair) {
        this.pair = pair;
    }

    private List<ClipId> differing(Predicate<MatchedEvents> computed, Predicate<MatchedEvents> differ) {
        List<ClipId> apart = pair.clips(computed.and(differ));
        return apart.isEmpty() ? pair.clips(computed) : apart;
    }

    List<ClipId> units() {
        return differing(
                match -> true,
                match -> !match.first().units().equals(match.second().units()));
    }

    List<ClipId> unit(int unit) {
        return differing(
                match -> true,
                match -> match.first().units().contains(unit)
                        != match.second().units().contains(unit));
    }

    List<ClipId> unit(int unit, boolean byFirst, boolean bySecond) {
        return pair.clips(match -> match.first().units().contains(unit) == byFirst
                && match.second().units().contains(unit) == bySecond);
    }

    List<ClipId> intensities() {
        return differing(
                match -> match.first().intensities().keySet().stream()
                        .anyMatch(match.second().intensities()::containsKey),
                match -> match.first().intensities().entrySet().stream()
                        .anyMatch(said -> match.second().intensities().containsKey(said.getKey())
                                && match.second().intensities().get(said.getKey()) != said.getValue()));
    }

    List<ClipId> emotions() {
        return differing(
                match -> match.first().emotion() != null && match.second().emotion() != null,
                match -> !Objects.equals(match.first().emotion(), match.second().emotion()));
    }

    List<ClipId> tier(Tier tier) {
        return differing(
                match -> !match.first().tiers().of(tier.name()).isEmpty()
                        && !match.second().tiers().of(tier.name()).isEmpty(),
                match -> !match.first()
                        .tiers()
                        .of(tier.name())
                        .equals(match.second().tiers().of(tier.name())));
    }

    List<ClipId> emotions(String first, String second) {
        return pair.clips(match -> first.equals(match.first().emotion())
                && second.equals(match.second().emotion()));
    }

    List<ClipId> beyond(MarkKind markKind, int frames) {
        return differing(
                match -> match.difference(markKind).isPresent(),
                match -> match.difference(markKind)
                        .filter(d -> Math.abs(d) > frames)
                        .isPresent());
    }

    /// Clips with any mark further apart.
    List<ClipId> beyond(int frames) {
        return differing(
                match -> true,
                match -> List.of(MarkKind.values()).stream()
                        .anyMatch(markKind -> match.difference(markKind)
                                .filter(d -> Math.abs(d) > frames)
                                .isPresent()));
    }
}
