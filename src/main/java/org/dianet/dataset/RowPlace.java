package org.dianet.dataset;

import java.nio.file.Path;
import org.dianet.model.row.RowReason;

/// Where a row stands.
///
/// @param tab name of the sheet within the file, empty if the file has but one that is read
/// @param number as the table's own program counts, or 0 for the whole of it
public record RowPlace(Path file, String tab, int number) {

    public static RowPlace whole(Path file) {
        return new RowPlace(file, "", 0);
    }

    public RowProblem problem(String column, RowReason reason, RowProblem.Outcome outcome) {
        return new RowProblem(this, column, reason, outcome);
    }
}
