package org.dianet.model.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dianet.model.clip.ClipId;

/// How the study is run that a project is for.
///
/// @param plan who codes what; empty if everybody codes as they like
/// @param subjects what is known of the subjects
/// @param pairings recordings of one event, at most one for each clip that comes first
/// @param views other sights of clips' events, each name at most once a clip
public record Study(Optional<SessionPlan> plan, SubjectFacts subjects, List<Pairing> pairings, List<View> views) {
    public static final Study NONE = new Study(Optional.empty(), SubjectFacts.NONE, List.of(), List.of());

    /// @throws IllegalArgumentException if a clip is paired twice, or has two views of one name
    public Study {
        pairings = List.copyOf(pairings);
        views = List.copyOf(views);
        Set<List<Object>> names = new HashSet<>();
        for (View view : views) {
            if (!names.add(List.of(view.clip(), view.name()))) {
                throw new IllegalArgumentException("clip " + view.clip() + " has two views " + view.name());
            }
        }
        Set<ClipId> seen = new HashSet<>();
        for (Pairing pairing : pairings) {
            if (!seen.add(pairing.clip())) {
                throw new IllegalArgumentException("clip " + pairing.clip() + " is paired twice");
            }
        }
    }

    public Study withPlan(Optional<SessionPlan> newPlan) {
        return new Study(newPlan, subjects, pairings, views);
    }

    public Study with(SubjectFacts facts) {
        return new Study(plan, facts, pairings, views);
    }

    /// With one more pair, in place of an earlier one of the same clip.
    public Study with(Pairing pairing) {
        List<Pairing> changed = new ArrayList<>(without(pairing.clip()).pairings);
        changed.add(pairing);
        return new Study(plan, subjects, changed, views);
    }

    /// Without the pair of a clip.
    public Study without(ClipId clip) {
        return new Study(
                plan,
                subjects,
                pairings.stream().filter(each -> !each.clip().equals(clip)).toList(),
                views);
    }

    /// With these views, in place of earlier ones of the same clips and names.
    public Study withViews(List<View> more) {
        List<View> changed = new ArrayList<>(views.stream()
                .filter(each -> more.stream().noneMatch(each::replaces))
                .toList());
        changed.addAll(more);
        return new Study(plan, subjects, pairings, changed);
    }

    /// Without some views.
    public Study withoutViews(Predicate<View> gone) {
        return new Study(
                plan, subjects, pairings, views.stream().filter(gone.negate()).toList());
    }
}
