package org.dianet.learning;

/// How the epoch whose weights count is chosen.
/// See method.md 4.2.
public enum StopRule {
    /// The last of a fixed number.
    FIXED,
    /// The best on a few held-out training subjects.
    INNER_SUBJECTS,
    /// The best on the test subject: a leak. Marks the run as not comparable.
    TEST_SUBJECT_LEAK
}
