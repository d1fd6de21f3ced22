package org.dianet.model.annotation;

/// How far the coding of a clip has come.
public enum ReviewState {
    /// Nothing marked yet.
    OPEN,
    /// Some of onset, apex, offset and emotion are there, or the marks are out of order.
    PARTLY,
    /// Onset, apex, offset and emotion are there, the marks in order.
    CODED,
    /// Flagged by a person for another look, whatever is marked.
    DISPUTED,
    /// Somebody decided that it counts.
    ADJUDICATED
}
