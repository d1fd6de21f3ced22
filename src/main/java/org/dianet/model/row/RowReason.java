package org.dianet.model.row;

/// What is odd about a row or a sheet: one record for each sentence, with the values that the sentence names. The
/// sentences have the name of the record in `rows.properties`.
public sealed interface RowReason
        permits CellReason, LineReason, SheetReason, PartReason, FolderReason, ReadReason, RowReason.Said {

    /// What another part of the program says, e.g. that a file cannot be read.
    record Said(String sentence) implements RowReason {}
}
