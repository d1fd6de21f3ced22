package org.dianet.face.spotting;

import org.dianet.model.clip.Span;

/// A stretch that moves and was not taken for an expression.
public record LeftOut(Reason reason, Span span) {

    /// What it was taken for.
    public enum Reason {
        BLINK,
        SPEECH
    }
}
