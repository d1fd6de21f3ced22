package org.dianet.model.finding;

import java.util.List;

/// What the label or the action units of a coding are like.
public sealed interface LabelProblem extends FoundProblem {

    record NoLabel() implements LabelProblem {}

    /// @param protocol that does not contain the label
    record UnknownLabel(String protocol, String label) implements LabelProblem {}

    /// @param common label that this one may stand for
    /// @param clips how many have the common one
    record SimilarLabel(String label, String common, int clips) implements LabelProblem {}

    /// @param parts of the notation that are not action units
    record UnreadUnits(List<String> parts) implements LabelProblem {
        public UnreadUnits {
            parts = List.copyOf(parts);
        }
    }
}
