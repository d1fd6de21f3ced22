package org.dianet.pipeline.study;

/// Why no plan can be drawn, in a sentence, and which of the wishes must change.
public final class PlanRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /// A part of the wishes.
    public enum Field {
        CODERS,
        SHARE,
        SEED,
        TRAINING
    }

    private final Field field;

    public PlanRefused(Field field, String sentence) {
        super(sentence);
        this.field = field;
    }

    public Field field() {
        return field;
    }
}
