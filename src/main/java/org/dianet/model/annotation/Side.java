package org.dianet.model.annotation;

/// The part of the face that shows an action unit, as coders write it before the number.
public enum Side {
    LEFT("L"),
    RIGHT("R"),
    BOTTOM("B"),
    TOP("T"),
    /// On both sides, but unequally.
    ASYMMETRIC("A");

    private final String letter;

    Side(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    /// The side that a capital letter before the number means.
    ///
    /// @throws IllegalArgumentException if it means none
    static Side of(String letter) {
        for (Side side : values()) {
            if (side.letter.equals(letter)) {
                return side;
            }
        }
        throw new IllegalArgumentException(letter + " is not a side of the face");
    }
}
