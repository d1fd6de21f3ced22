package org.dianet.evaluation;

import java.util.List;
import org.dianet.model.clip.SubjectId;

/// One fold. A fold that holds a subject on both sides cannot be built.
///
/// @param heldOut the subjects of all test items and of no training item
public record Fold<T extends HasSubject>(HeldOut heldOut, List<T> training, List<T> test) {

    /// A fold that holds out one subject.
    ///
    /// @throws IllegalArgumentException as the other
    public Fold(SubjectId heldOut, List<T> training, List<T> test) {
        this(HeldOut.of(heldOut), training, test);
    }

    /// @throws IllegalArgumentException if a training item is by a held-out subject, a test item is by another, or a
    ///     side is empty
    public Fold {
        training = List.copyOf(training);
        test = List.copyOf(test);
        if (training.isEmpty() || test.isEmpty()) {
            throw new IllegalArgumentException(
                    "the fold of " + heldOut.words() + " has no " + (test.isEmpty() ? "test" : "training") + " clips");
        }
        for (T item : training) {
            if (heldOut.holds(item.subject())) {
                throw new IllegalArgumentException(
                        "subject " + item.subject() + " is held out but has clips on the training side");
            }
        }
        for (T item : test) {
            if (!heldOut.tests(item)) {
                throw new IllegalArgumentException(
                        "subject " + item.subject() + " has clips on the test side of the fold of " + heldOut.words());
            }
        }
    }
}
