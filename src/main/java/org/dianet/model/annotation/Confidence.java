package org.dianet.model.annotation;

import org.dianet.model.clip.MarkKind;

/// How sure a coder is of each mark: 1 guessed, 2 likely, 3 sure; 0 if not given.
public record Confidence(int onset, int apex, int offset) {
    public static final Confidence UNSAID = new Confidence(0, 0, 0);
    public static final int MOST = 3;

    /// @throws IllegalArgumentException if a value is outside 0 to 3
    public Confidence {
        check("onset", onset);
        check("apex", apex);
        check("offset", offset);
    }

    /// A value in words; empty if not given.
    public static String word(int value) {
        return switch (value) {
            case 1 -> "guessed";
            case 2 -> "likely";
            case MOST -> "sure";
            default -> "";
        };
    }

    private static void check(String mark, int value) {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("the confidence of the " + mark + " is " + value + "; it goes from 1 to "
                    + MOST + ", or 0 for unsaid");
        }
    }

    public int get(MarkKind markKind) {
        return switch (markKind) {
            case ONSET -> onset;
            case APEX -> apex;
            case OFFSET -> offset;
        };
    }

    public Confidence with(MarkKind markKind, int value) {
        return switch (markKind) {
            case ONSET -> new Confidence(value, apex, offset);
            case APEX -> new Confidence(onset, value, offset);
            case OFFSET -> new Confidence(onset, apex, value);
        };
    }

    /// Whether the coder guessed at least one mark.
    public boolean low() {
        return onset == 1 || apex == 1 || offset == 1;
    }
}
