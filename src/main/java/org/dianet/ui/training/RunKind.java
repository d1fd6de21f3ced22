package org.dianet.ui.training;

/// What is trained.
public enum RunKind {
    /// One model per fold, tested on subjects that it never saw.
    LOSO,
    /// One model on all clips, without a test.
    ALL_CLIPS,
    /// Several specs, each leaving one subject out, in one table.
    ABLATION,
    /// Each fold chooses its settings from several specs by inner folds of its training subjects.
    CHOICE;

    /// Whether it takes the rows of a grid.
    boolean grid() {
        return this == ABLATION || this == CHOICE;
    }
}
