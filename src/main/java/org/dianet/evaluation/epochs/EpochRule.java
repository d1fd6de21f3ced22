package org.dianet.evaluation.epochs;

/// A rule by which a score takes one epoch of each subject's training.
///
/// @param epoch the fixed one, or 0
public record EpochRule(Kind kind, Group group, int epoch) {
    /// Epochs of a mean over the last ones.
    public static final int TAIL = 10;

    /// Only the last three never look at the test subject, and of these the stopped ones only if no training was
    /// stopped because of its test subject.
    public enum Kind {
        /// Of each subject the epoch with most correct clips.
        BEST,
        /// The last epoch that was run.
        LAST,
        /// Mean over the last [#TAIL] epochs that were run.
        MEAN_OF_LAST,
        /// One epoch for all; subjects whose training had ended before are left out.
        FIXED,
        /// The same, but every clip of a subject left out counts as correct: no rule with this epoch can score more.
        FIXED_AT_MOST
    }

    public enum Group {
        ALL,
        /// Subjects of whom no epoch had all clips correct.
        NEVER_PERFECT
    }
}
