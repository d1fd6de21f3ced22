package org.dianet.model.annotation;

/// How an action unit behaves in the clip.
public enum UnitScoring {
    /// It rises and falls with the expression.
    ACTIVE,
    /// It is scored with reference to another, `ref(24)`: possibly there, hidden by what the other does.
    REFERENCE,
    /// It is on the face the whole time, `4(k)`, and is not part of the expression.
    STATIC
}
