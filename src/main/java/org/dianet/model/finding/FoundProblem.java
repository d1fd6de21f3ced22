package org.dianet.model.finding;

/// What was found: one record for each sentence, with the values that the sentence names. The sentences have the name
/// of the record in `findings.properties`.
public sealed interface FoundProblem
        permits FileProblem, MarkProblem, LabelProblem, ProjectProblem, ErratumProblem, FoundProblem.Remembered {

    /// Decided in an earlier session and not found now.
    ///
    /// @param sentence that was stored with the decision
    record Remembered(String sentence) implements FoundProblem {}
}
