package org.dianet.learning;

/// Weights of the classes in the loss, always from the training side.
public enum ClassBalance {
    NONE,
    /// (n / (K·n_c)), so that every class counts the same.
    INVERSE,
    /// The square root of INVERSE.
    SQUARE_ROOT
}
