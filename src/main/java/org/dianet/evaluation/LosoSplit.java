package org.dianet.evaluation;

import java.util.List;
import org.dianet.model.clip.SubjectId;

/// Leave-one-subject-out: every subject that has items is the test side of one fold, and everybody else is its training
/// side. A subject without items, e.g. after a class was excluded, simply has no fold.
/// See method.md 4.1.
public final class LosoSplit {
    private LosoSplit() {}

    /// The folds in the order of the subjects' names; items keep their order.
    ///
    /// @throws IllegalArgumentException if the items are of fewer than two subjects
    public static <T extends HasSubject> List<Fold<T>> of(List<T> items) {
        List<SubjectId> subjects =
                items.stream().map(HasSubject::subject).distinct().sorted().toList();
        if (subjects.size() < 2) {
            throw new IllegalArgumentException("leave-one-subject-out needs labelled clips of at least two subjects, "
                    + (subjects.isEmpty() ? "but there are none" : "but all are of subject " + subjects.getFirst()));
        }
        return subjects.stream().map(subject -> HeldOut.of(subject).fold(items)).toList();
    }
}
