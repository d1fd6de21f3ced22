package org.dianet.model.finding;

import org.dianet.model.clip.ClipId;

/// What several clips have, or no clip.
public sealed interface CopyProblem extends FileProblem {

    /// Frames and marks are those of another clip.
    ///
    /// @param sameSubject whether both clips are of one subject
    record SameFrames(String file, ClipId other, boolean sameSubject) implements CopyProblem {}

    /// The bytes are those of another clip.
    ///
    /// @param otherFile the other clip's folder or file
    record SameBytes(String file, ClipId other, String otherFile, boolean sameSubject) implements CopyProblem {}

    /// No clip uses the images of this folder.
    record UnusedFolder(String file, int images) implements CopyProblem {}
}
