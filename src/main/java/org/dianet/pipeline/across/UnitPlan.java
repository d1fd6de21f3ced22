package org.dianet.pipeline.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dianet.evaluation.HeldOut;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.sample.LabelledClip;

/// Which action units are asked about, over which folds. One that a training side never shows, or always, is refused
/// before anything is trained.
///
/// @param units numbers of FACS, ascending
public record UnitPlan(List<Integer> units, SplitPlan split) {
    public UnitPlan {
        units = List.copyOf(new TreeSet<>(units));
    }

    /// Leave one data set out if there are several, otherwise one subject.
    public static SplitPlan usual(Project project) {
        long sets = project.clips().stream()
                .map(Clip::dataset)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        return sets > 1 ? new SplitPlan.LeaveOneDatasetOut() : new SplitPlan.LeaveOneSubjectOut();
    }

    /// @param spec whose images a clip needs, and whose seeds the folds are of
    /// @throws IllegalArgumentException if a unit cannot be learned in every fold, in a sentence
    public void check(Project project, TrainingSpec spec) {
        List<Long> seeds = spec.execution().seeds();
        Map<Integer, String> reasons = new TreeMap<>();
        boolean coded = false;
        for (int unit : units) {
            Project asked = new UnitProtocol(unit).of(project);
            List<LabelledClip> labelled = part(LabelledClip.of(asked));
            coded |= !labelled.isEmpty();
            Optional<String> shown = shown(unit, labelled, "");
            List<LabelledClip> usable = part(LabelledClip.of(asked, spec));
            shown.or(() -> shown(unit, usable, " with the images of the spec"))
                    .or(() -> reason(unit, usable, seeds))
                    .ifPresent(reason -> reasons.put(unit, reason));
        }
        if (!coded) {
            throw new IllegalArgumentException("No clip that takes part has coded action units, so there is nothing to"
                    + " learn from. Code them in the labels panel, or import a sheet with units.");
        }
        if (!reasons.isEmpty()) {
            List<Integer> left = new ArrayList<>(units);
            left.removeAll(reasons.keySet());
            throw new IllegalArgumentException(reasons.values().iterator().next()
                    + (reasons.size() == 1
                            ? ""
                            : " (and likewise "
                                    + reasons.keySet().stream()
                                            .skip(1)
                                            .map(unit -> "AU" + unit)
                                            .collect(Collectors.joining(", "))
                                    + ")")
                    + (left.isEmpty()
                            ? ". Use another split."
                            : ". Use another split, or name the other units: --units "
                                    + left.stream().map(String::valueOf).collect(Collectors.joining(","))
                                    + "."));
        }
    }

    private List<LabelledClip> part(List<LabelledClip> clips) {
        return clips.stream().filter(split::takes).toList();
    }

    /// Why it is asked about in vain.
    ///
    /// @param what clips these are
    private static Optional<String> shown(int unit, List<LabelledClip> items, String what) {
        return items.stream().anyMatch(shows(unit))
                ? Optional.empty()
                : Optional.of("No clip" + what + " shows AU" + unit);
    }

    private static Predicate<LabelledClip> shows(int unit) {
        return clip -> clip.className().equals(new UnitProtocol(unit).shown());
    }

    private Optional<String> reason(int unit, List<LabelledClip> items, List<Long> seeds) {
        for (long seed : split.redrawn() ? seeds : seeds.subList(0, 1)) {
            for (HeldOut held : split.heldOut(items, seed)) {
                List<LabelledClip> learnt = items.stream()
                        .filter(item -> !held.holds(item.subject()))
                        .toList();
                long showing = learnt.stream().filter(shows(unit)).count();
                if (showing == 0 || showing == learnt.size()) {
                    return Optional.of("The fold of " + held.words() + " learns from "
                            + (showing == 0 ? "no clip that shows AU" + unit : "clips that all show AU" + unit));
                }
            }
        }
        return Optional.empty();
    }
}
