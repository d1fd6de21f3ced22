package org.dianet.model.row;

/// What was done or seen while a sheet was read, cell by cell; alike ones are told together.
public sealed interface CellRead permits CellRead.Merged, CellRead.Formula, ReadReason {

    /// The cell has the value of the merged cell that it is part of.
    record Merged() implements CellRead {}

    /// The formula was computed.
    ///
    /// @param zero whether its stored value was 0; otherwise it had none
    record Formula(String formula, boolean zero, String value) implements CellRead {}
}
