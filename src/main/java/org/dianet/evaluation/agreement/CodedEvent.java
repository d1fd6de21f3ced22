package org.dianet.evaluation.agreement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnitTerm;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Intensity;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Span;
import org.jspecify.annotations.Nullable;

/// One expression as one coder saw it.
///
/// @param places frame of each mark from the recording's first frame; absent where not set
/// @param emotion `null` while undecided
/// @param units action units the coder is sure of, by number
/// @param intensities of those units that were given exactly one
/// @param tiers what was said on the project's own tiers
public record CodedEvent(
        ClipId clip,
        Coder coder,
        Map<MarkKind, Integer> places,
        @Nullable String emotion,
        Set<Integer> units,
        Map<Integer, Intensity> intensities,
        TierValues tiers) {
    public CodedEvent {
        places = places.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(places));
        units = Set.copyOf(units);
        intensities = Map.copyOf(intensities);
    }

    static CodedEvent of(ClipId clip, Coding coding, Map<MarkKind, Integer> places) {
        Set<Integer> units = new TreeSet<>();
        Map<Integer, Intensity> intensities = new TreeMap<>();
        for (ActionUnitTerm.Unit unit :
                ActionUnitNotation.parse(coding.actionUnits()).active()) {
            units.add(unit.number());
            if (unit.intensities().size() == 1) {
                intensities.put(unit.number(), unit.intensities().getFirst());
            }
        }
        return new CodedEvent(clip, coding.coder(), places, coding.emotion(), units, intensities, coding.tiers());
    }

    public Optional<Integer> place(MarkKind markKind) {
        return Optional.ofNullable(places.get(markKind));
    }

    /// Shared frames over all frames of both from onset to offset; empty if either lacks one or has them out of
    /// order.
    Optional<Double> overlap(CodedEvent other) {
        return span().flatMap(own -> other.span().map(own::overlap));
    }

    /// From onset to offset; empty if it lacks one or has them out of order.
    public Optional<Span> span() {
        return bounded() ? Optional.of(new Span(at(MarkKind.ONSET), at(MarkKind.OFFSET))) : Optional.empty();
    }

    private boolean bounded() {
        return places.containsKey(MarkKind.ONSET)
                && places.containsKey(MarkKind.OFFSET)
                && at(MarkKind.ONSET) <= at(MarkKind.OFFSET);
    }

    private int at(MarkKind markKind) {
        return place(markKind).orElseThrow();
    }

    /// Frames between the nearest of the marks that both set; empty if they set none in common.
    Optional<Integer> distance(CodedEvent other) {
        return places.entrySet().stream()
                .filter(mark -> other.places.containsKey(mark.getKey()))
                .map(mark -> Math.abs(mark.getValue() - other.at(mark.getKey())))
                .min(Integer::compare);
    }
}
