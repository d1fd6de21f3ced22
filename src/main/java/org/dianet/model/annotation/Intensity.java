package org.dianet.model.annotation;

/// The five steps of FACS from a trace (A) to the maximum (E), as coders write them after the number.
public enum Intensity {
    A,
    B,
    C,
    D,
    E;

    /// 1 for a trace to 5 for the maximum.
    public int degree() {
        return switch (this) {
            case A -> 1;
            case B -> 2;
            case C -> 3;
            case D -> 4;
            case E -> 5;
        };
    }
}
