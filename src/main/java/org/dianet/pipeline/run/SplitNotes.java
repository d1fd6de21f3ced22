package org.dianet.pipeline.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.Fold;
import org.dianet.evaluation.HeldOut;
import org.dianet.model.Words;
import org.dianet.pipeline.fold.FoldTask;
import org.dianet.pipeline.sample.PreparedClip;

/// What there is to say of the folds of a run before any is trained.
final class SplitNotes {
    private SplitNotes() {}

    /// Sentences on classes that a side lacks, and on clips that a fold uses on neither side, each once.
    ///
    /// @throws IllegalArgumentException if a fold that holds out several subjects learns from one class only
    static List<String> of(List<String> classes, List<FoldTask> tasks) {
        Set<String> notes = new LinkedHashSet<>();
        Set<HeldOut> seen = new LinkedHashSet<>();
        TreeMap<String, List<String>> unlearnt = new TreeMap<>();
        for (FoldTask task : tasks) {
            Fold<PreparedClip> fold = task.fold();
            if (!seen.add(fold.heldOut())) {
                continue;
            }
            Set<String> learnt = named(classes, fold.training());
            if (learnt.size() < 2 && !fold.heldOut().alone()) {
                throw new IllegalArgumentException(
                        "The fold of " + fold.heldOut().words() + " learns from clips of one"
                                + " class only (" + String.join(", ", learnt)
                                + "), so it cannot tell classes apart. Use another"
                                + " split, or a class protocol that fits its data.");
            }
            for (String name : classes) {
                if (!learnt.contains(name)) {
                    unlearnt.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(fold.heldOut().words());
                }
            }
            if (!fold.heldOut().datasets().isEmpty()) {
                untested(classes, fold).ifPresent(notes::add);
            }
        }
        unlearnt.forEach((name, folds) -> notes.add("No clip of the class " + name + " is on the training side of "
                + (folds.size() > 3
                        ? Words.count(folds.size(), "fold")
                        : "the fold of " + String.join(" and of ", folds))
                + ", whose networks cannot answer it."));
        return List.copyOf(notes);
    }

    private static Optional<String> untested(List<String> classes, Fold<PreparedClip> fold) {
        Set<String> missing = new TreeSet<>(classes);
        missing.removeAll(named(classes, fold.test()));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The data set " + fold.heldOut().name() + " has no clip of "
                        + (missing.size() == 1 ? "the class " : "the classes ") + String.join(", ", missing)
                        + ": there it counts in UF1 only if it is answered, then with F1 0, and never in UAR.");
    }

    private static Set<String> named(List<String> classes, Collection<PreparedClip> clips) {
        return clips.stream().map(clip -> classes.get(clip.label())).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Sentences on subjects whose clips of other data sets a fold must not learn from.
    static List<String> shared(List<PreparedClip> clips, List<FoldTask> tasks) {
        Set<String> notes = new LinkedHashSet<>();
        for (FoldTask task : tasks) {
            HeldOut heldOut = task.fold().heldOut();
            List<PreparedClip> unused = clips.stream()
                    .filter(clip -> heldOut.holds(clip.subject()) && !heldOut.tests(clip))
                    .toList();
            if (!unused.isEmpty()) {
                Set<String> subjects = unused.stream()
                        .map(clip -> clip.subject().value())
                        .collect(Collectors.toCollection(TreeSet::new));
                notes.add("The fold of " + heldOut.name() + " does not learn from "
                        + Words.count(unused.size(), "clip") + " of other data sets, because "
                        + (subjects.size() == 1 ? "their subject is" : "their subjects are") + " tested in it: "
                        + String.join(", ", subjects) + ".");
            }
        }
        return List.copyOf(notes);
    }
}
