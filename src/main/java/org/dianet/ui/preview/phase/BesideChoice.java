package org.dianet.ui.preview.phase;

import org.dianet.model.annotation.Coder;

/// What stands beside the motion images of the marks on the screen.
public sealed interface BesideChoice {

    record Nothing() implements BesideChoice {}

    /// What another coder's marks of the same clip give; on every clip, until something else is chosen.
    record MarksOf(Coder coder) implements BesideChoice {}

    /// The images that were on the screen when they were kept, whatever clip or marks follow.
    ///
    /// @param how they were computed
    record Kept(Beside images, PreviewSettings how) implements BesideChoice {}
}
