package org.dianet.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;

/// Whom a fold holds out, under a name. All else is what it learns from.
///
/// @param name unique in a run and seed: the subject's own in leave-one-subject-out
/// @param subjects at least one; none of their clips is learned from
/// @param datasets whose clips are tested; empty for all clips of the subjects. A subject that two data sets share is
///     tested in one of them and not learned from in the other
public record HeldOut(String name, Set<SubjectId> subjects, Set<String> datasets) {

    /// @throws IllegalArgumentException if it has no name or holds nobody out
    public HeldOut {
        subjects = Set.copyOf(subjects);
        datasets = Set.copyOf(datasets);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a fold needs a name");
        }
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("the fold " + name + " holds nobody out");
        }
    }

    /// One subject with all of its clips.
    public static HeldOut of(SubjectId subject) {
        return new HeldOut(subject.value(), Set.of(subject), Set.of());
    }

    public static HeldOut of(String name, Collection<SubjectId> subjects) {
        return new HeldOut(name, Set.copyOf(subjects), Set.of());
    }

    public boolean holds(SubjectId subject) {
        return subjects.contains(subject);
    }

    /// Whether nothing but one subject of the fold's own name is held out.
    public boolean alone() {
        return datasets.isEmpty() && subjects.size() == 1 && names().getFirst().equals(name);
    }

    /// The fold of these items; they keep their order.
    ///
    /// @throws IllegalArgumentException if a side would be empty
    public <T extends HasSubject> Fold<T> fold(List<T> items) {
        return new Fold<>(
                this,
                items.stream().filter(item -> !holds(item.subject())).toList(),
                items.stream().filter(this::tests).toList());
    }

    /// Whether an item is on the test side.
    public boolean tests(HasSubject item) {
        return holds(item.subject()) && (datasets.isEmpty() || datasets.contains(item.dataset()));
    }

    /// Both sides of its fold, the beginning of a sentence: `3 clips of 2 subjects (a) were learned from and 1 clip of
    /// 1 subject (b) was tested`.
    public String sides(List<? extends HasSubject> items) {
        Fold<? extends HasSubject> fold = fold(items);
        int neither = items.size() - fold.training().size() - fold.test().size();
        return side(fold.training()) + " learned from and " + side(fold.test()) + " tested"
                + (neither == 0
                        ? ""
                        : "; " + Words.count(neither, "clip", "was", "were")
                                + " neither, being of tested subjects in the other data sets");
    }

    private static String side(List<? extends HasSubject> items) {
        long subjects = items.stream().map(HasSubject::subject).distinct().count();
        return Words.count(items.size(), "clip") + " of " + Words.count(subjects, "subject") + " ("
                + items.stream().map(HasSubject::dataset).distinct().sorted().collect(Collectors.joining(", "))
                + ") " + (items.size() == 1 ? "was" : "were");
    }

    /// For sentences: `subject s01`, or `fold-2 (12 subjects)`.
    public String words() {
        return alone() ? "subject " + name : name + " (" + Words.count(subjects.size(), "subject") + ")";
    }

    /// The subjects' names, sorted.
    public List<String> names() {
        return List.copyOf(subjects.stream().map(SubjectId::value).collect(Collectors.toCollection(TreeSet::new)));
    }
}
