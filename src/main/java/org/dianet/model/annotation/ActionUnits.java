package org.dianet.model.annotation;

/// Action units in the notation of the field's sheets, e.g. `4+7+L10` or `(R6 or R12)+R15`, kept verbatim.
public record ActionUnits(String notation) {
    public static final ActionUnits NONE = new ActionUnits("");

    public ActionUnits {
        notation = notation.strip();
    }

    @Override
    public String toString() {
        return notation;
    }
}
