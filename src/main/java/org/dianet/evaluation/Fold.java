package org.dianet.evaluation;

import java.util.List;
import org.dianet.model.clip.SubjectId;

/// One leave-one-subject-out fold. A fold that holds a subject on both sides cannot be built.
///
/// @param heldOut the subject of all test items and of no training item
public record Fold<T extends HasSubject>(SubjectId heldOut, List<T> training, List<T> test) {

    /// @throws IllegalArgumentException if a training item is by the held-out subject, a test item is by another, or a
    ///     side is empty
    public Fold {
        training = List.copyOf(training);
        test = List.copyOf(test);
        if (training.isEmpty() || test.isEmpty()) {
            throw new IllegalArgumentException(
                    "the fold of subject " + heldOut + " has no " + (test.isEmpty() ? "test" : "training") + " clips");
        }
        for (T item : training) {
            if (item.subject().equals(heldOut)) {
                throw new IllegalArgumentException(
                        "subject " + heldOut + " is held out but has clips on the training side");
            }
        }
        for (T item : test) {
            if (!item.subject().equals(heldOut)) {
                throw new IllegalArgumentException(
                        "subject " + item.subject() + " has clips on the test side of the fold of subject " + heldOut);
            }
        }
    }
}
