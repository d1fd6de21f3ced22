package org.dianet.face;

/// How clips are aligned.
public record AlignmentSpec(Framing framing, Stabilisation stabilisation) {
    public static final AlignmentSpec DEFAULT = new AlignmentSpec(Framing.DEFAULT, Stabilisation.OFF);
}
