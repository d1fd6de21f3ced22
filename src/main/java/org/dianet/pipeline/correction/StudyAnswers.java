package org.dianet.pipeline.correction;

import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.Prediction;
import org.dianet.evaluation.ScoreSheet;
import org.jspecify.annotations.Nullable;

/// The answers of one state of the marks.
///
/// @param whole about pictures of the same state
/// @param training by the same networks about pictures of the corrected marks
record StudyAnswers(List<String> classes, List<Prediction> whole, List<Prediction> training) {
    StudyAnswers {
        classes = List.copyOf(classes);
        whole = List.copyOf(whole);
        training = List.copyOf(training);
    }

    /// Those of several random orders as one; empty if there are none.
    static Optional<StudyAnswers> together(List<StudyAnswers> orders) {
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(new StudyAnswers(
                        orders.getFirst().classes(),
                        SeveralOrders.together(
                                orders.stream().map(StudyAnswers::whole).toList()),
                        SeveralOrders.together(
                                orders.stream().map(StudyAnswers::training).toList())));
    }

    /// The same, to be compared with so many random orders.
    StudyAnswers times(int orders) {
        return new StudyAnswers(
                classes, SeveralOrders.repeated(whole, orders), SeveralOrders.repeated(training, orders));
    }

    Corrections.Both minus(StudyAnswers other) {
        return new Corrections.Both(difference(whole, other.whole), difference(training, other.training));
    }

    /// What the corrected pictures alone bring to these networks.
    Comparison pictures() {
        return difference(training, whole);
    }

    private Comparison difference(List<Prediction> first, List<Prediction> second) {
        return Comparison.of(classes, first, second, Comparison.DRAWS, 1);
    }

    Corrections.Scored scored(List<Prediction> of, @Nullable Comparison gain) {
        return new Corrections.Scored(ScoreSheet.of(classes, of), gain);
    }
}
