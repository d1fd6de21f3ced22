package org.dianet.dataset;

import java.nio.file.Path;

/// Something odd about one row of a sheet and what was done about it.
///
/// @param row as the table's own program counts, or 0 if it concerns no row
public record RowProblem(Path file, int row, String column, String reason, Outcome outcome) {

    /// What was done.
    public enum Outcome {
        /// The row's clip is not imported.
        SKIPPED,
        /// The clip is imported without the bad value.
        REPAIRED,
        /// The clip is imported as written; the quality scan lists it again.
        KEPT
    }

    @Override
    public String toString() {
        return outcome.name().toLowerCase(java.util.Locale.ROOT) + ": " + file.getFileName()
                + (row == 0 ? "" : ", row " + row + ", column " + column) + ": " + reason;
    }
}
