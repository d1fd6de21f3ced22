package org.dianet.model.finding;

/// What was found about a folder or file.
public sealed interface FileProblem extends FoundProblem permits MediaProblem, ClockProblem, CopyProblem {

    /// Its path as people read it.
    String file();
}
