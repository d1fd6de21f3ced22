package org.dianet.evaluation.epochs;

import java.util.List;
import java.util.OptionalDouble;
import org.dianet.evaluation.Prediction;

/// What somebody's log of a training with held-out subjects holds.
///
/// @param form how it was read, in a few words
/// @param curves of the subjects whose epochs are in it; may be empty
/// @param classes that occur in the answers, in the order of every table; may be empty
/// @param last answers of the last epochs; empty if the log does not list them
/// @param best answers of the epochs that were best on the test subject; empty if the log does not list them
/// @param printed scores that the log itself prints
/// @param notes sentences on what was left out or does not add up
public record TrainingLog(
        String form,
        List<TestCurve> curves,
        List<String> classes,
        List<Prediction> last,
        List<Prediction> best,
        Printed printed,
        List<String> notes) {
    public TrainingLog {
        curves = List.copyOf(curves);
        classes = List.copyOf(classes);
        last = List.copyOf(last);
        best = List.copyOf(best);
        notes = List.copyOf(notes);
    }

    /// Pooled scores as printed after the last subject.
    public record Printed(
            OptionalDouble lastUf1, OptionalDouble lastUar, OptionalDouble bestUf1, OptionalDouble bestUar) {
        public static final Printed NOTHING = new Printed(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
