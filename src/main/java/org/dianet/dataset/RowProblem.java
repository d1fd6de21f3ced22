package org.dianet.dataset;

import java.nio.file.Path;
import java.util.Locale;
import org.dianet.model.row.RowReason;
import org.dianet.wording.RowWording;

/// Something odd about a sheet or one of its rows and what was done about it.
///
/// @param place the row, or the whole sheet
public record RowProblem(RowPlace place, String column, RowReason reason, Outcome outcome) {

    /// The action taken.
    public enum Outcome {
        /// The row's clip is not imported.
        SKIPPED,
        /// The clip is imported without the bad value, or with another in its place.
        REPAIRED,
        /// The clip is imported as written; the quality scan lists it again.
        KEPT,
        /// Not a problem; a note about what was read and what was not.
        NOTED
    }

    /// @param row as the table's own program counts, or 0 if it concerns no row
    public RowProblem(Path file, int row, String column, RowReason reason, Outcome outcome) {
        this(new RowPlace(file, "", row), column, reason, outcome);
    }

    public Path file() {
        return place.file();
    }

    public int row() {
        return place.number();
    }

    RowProblem in(String tab) {
        return new RowProblem(new RowPlace(file(), tab, row()), column, reason, outcome);
    }

    /// Whether something is odd.
    public boolean odd() {
        return outcome != Outcome.NOTED;
    }

    /// The whole in a line, without a full stop.
    public String line() {
        return outcome.name().toLowerCase(Locale.ROOT) + ": " + file().getFileName()
                + (place.tab().isEmpty() ? "" : ", sheet " + place.tab())
                + (row() == 0 ? "" : ", row " + row() + (column.isEmpty() ? "" : ", column " + column)) + ": "
                + RowWording.of(reason);
    }
}
