package org.dianet.ui.training;

/// What is trained.
public enum RunKind {
    /// One model per subject, tested on that subject.
    LOSO,
    /// One model on all clips, without a test.
    ALL_CLIPS,
    /// Several specs, each leaving one subject out, in one table.
    ABLATION
}
