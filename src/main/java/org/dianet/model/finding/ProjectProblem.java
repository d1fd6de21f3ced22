package org.dianet.model.finding;

import java.util.Optional;

/// What the project as a whole is like.
public sealed interface ProjectProblem extends FoundProblem {

    record NoClips() implements ProjectProblem {}

    /// @param clips how many belong to the class, 0 or 1
    /// @param common label that the class may be a slip of
    record SmallClass(String name, int clips, Optional<String> common) implements ProjectProblem {}

    /// @param clips how many have frames but no known frame rate
    record UnknownRates(int clips) implements ProjectProblem {}

    record SingleSubject() implements ProjectProblem {}

    /// Folders that no clip uses, besides those that are listed.
    record MoreFolders(int folders, int listed) implements ProjectProblem {}
}
