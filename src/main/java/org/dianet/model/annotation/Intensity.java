package org.dianet.model.annotation;

/// The five steps of FACS from a trace (A) to the maximum (E), as coders write them after the number.
public enum Intensity {
    A,
    B,
    C,
    D,
    E
}
