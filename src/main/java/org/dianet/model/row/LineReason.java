package org.dianet.model.row;

import org.dianet.model.clip.ClipId;

/// Why rows are not clips of their own.
public sealed interface LineReason extends RowReason {

    record RepeatedHeader() implements LineReason {}

    record Total(String text) implements LineReason {}

    /// An earlier row has the same name.
    record SameName(ClipId clip) implements LineReason {}

    /// An earlier row, of another sheet, has the same name.
    record SameNameElsewhere(ClipId clip) implements LineReason {}

    /// Rows of macro-expressions.
    record Macro(int rows) implements LineReason {}

    /// Rows that do not say micro-expression.
    record NotMicro(int rows) implements LineReason {}
}
