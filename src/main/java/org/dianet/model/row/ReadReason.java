package org.dianet.model.row;

/// What is odd about a file as it was read.
public sealed interface ReadReason extends RowReason, CellRead {

    /// The text is not UTF-8.
    ///
    /// @param charset by which it was read
    /// @param sample the first special letters; empty if there are none
    /// @param broken whether some bytes are not valid text
    record Encoded(String charset, String sample, boolean broken) implements ReadReason {}

    /// @param cells that are not read
    /// @param columns that are read at most
    record CellsBeyond(int cells, int columns) implements ReadReason {}

    /// @param empty rows without anything
    /// @param last row before them
    record RowsBelow(int empty, int last) implements ReadReason {}

    /// The cell counts as empty.
    record CellError(String error) implements ReadReason {}

    /// The formula has no stored value and cannot be computed; the cell counts as empty.
    record FormulaUnknown(String formula) implements ReadReason {}
}
