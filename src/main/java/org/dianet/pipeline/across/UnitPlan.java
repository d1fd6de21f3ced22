package org.dianet.pipeline.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.HasSubject;
import org.dianet.evaluation.HeldOut;
import org.dianet.evaluation.SplitPlan;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.sample.PrepareSamples;

/// Which action units are asked about, over which folds. One that a training side never shows, or always, is refused
/// before anything is trained.
///
/// @param units numbers of FACS, ascending
public record UnitPlan(List<Integer> units, SplitPlan split) {
    public UnitPlan {
        units = List.copyOf(new TreeSet<>(units));
    }

    private record Item(SubjectId subject, String dataset, boolean shows) implements HasSubject {}

    /// Leave one data set out if there are several, otherwise one subject.
    public static SplitPlan usual(Project project) {
        long sets = project.clips().stream()
                .map(Clip::dataset)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        return sets > 1 ? new SplitPlan.LeaveOneDatasetOut() : new SplitPlan.LeaveOneSubjectOut();
    }

    /// @param seeds of the folds
    /// @throws IllegalArgumentException if a unit cannot be learned in every fold, in a sentence
    public void check(Project project, List<Long> seeds) {
        Map<Integer, String> reasons = new TreeMap<>();
        boolean coded = false;
        for (int unit : units) {
            List<Item> items = items(project, unit);
            coded |= !items.isEmpty();
            reason(unit, items, seeds).ifPresent(reason -> reasons.put(unit, reason));
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

    private List<Item> items(Project project, int unit) {
        UnitProtocol protocol = new UnitProtocol(unit);
        Project asked = protocol.of(project);
        Map<ClipId, String> classes = PrepareSamples.classes(asked);
        return asked.clips().stream()
                .filter(clip -> classes.containsKey(clip.id()))
                .map(clip -> new Item(
                        clip.subject(), clip.dataset(), protocol.shown().equals(classes.get(clip.id()))))
                .filter(split::takes)
                .toList();
    }

    private Optional<String> reason(int unit, List<Item> items, List<Long> seeds) {
        if (items.stream().noneMatch(Item::shows)) {
            return Optional.of("No clip shows AU" + unit);
        }
        for (long seed : split.redrawn() ? seeds : seeds.subList(0, 1)) {
            for (HeldOut held : split.heldOut(items, seed)) {
                List<Item> learnt = items.stream()
                        .filter(item -> !held.holds(item.subject()))
                        .toList();
                long showing = learnt.stream().filter(Item::shows).count();
                if (showing == 0 || showing == learnt.size()) {
                    return Optional.of("The fold of " + held.words() + " learns from "
                            + (showing == 0 ? "no clip that shows AU" + unit : "clips that all show AU" + unit));
                }
            }
        }
        return Optional.empty();
    }
}
