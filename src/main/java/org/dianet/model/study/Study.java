package org.dianet.model.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.model.clip.ClipId;

/// How the study is run that a project is for.
///
/// @param plan who codes what; empty if everybody codes as they like
/// @param subjects what is known of the subjects
/// @param pairings recordings of one event, at most one for each clip that comes first
public record Study(Optional<SessionPlan> plan, SubjectFacts subjects, List<Pairing> pairings) {
    public static final Study NONE = new Study(Optional.empty(), SubjectFacts.NONE, List.of());

    /// @throws IllegalArgumentException if a clip is paired twice
    public Study {
        pairings = List.copyOf(pairings);
        Set<ClipId> seen = new HashSet<>();
        for (Pairing pairing : pairings) {
            if (!seen.add(pairing.clip())) {
                throw new IllegalArgumentException("clip " + pairing.clip() + " is paired twice");
            }
        }
    }

    public Study withPlan(Optional<SessionPlan> newPlan) {
        return new Study(newPlan, subjects, pairings);
    }

    public Study with(SubjectFacts facts) {
        return new Study(plan, facts, pairings);
    }

    /// With one more pair, in place of an earlier one of the same clip.
    public Study with(Pairing pairing) {
        List<Pairing> changed = new ArrayList<>(without(pairing.clip()).pairings);
        changed.add(pairing);
        return new Study(plan, subjects, changed);
    }

    /// Without the pair of a clip.
    public Study without(ClipId clip) {
        return new Study(
                plan,
                subjects,
                pairings.stream().filter(each -> !each.clip().equals(clip)).toList());
    }
}
