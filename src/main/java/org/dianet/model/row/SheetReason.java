package org.dianet.model.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the cells of a sheet were read.
public sealed interface SheetReason extends RowReason {

    /// The column names each subject once.
    ///
    /// @param cells that were filled with the subject above
    record SubjectsFilled(int cells) implements SheetReason {}

    record UnreadColumns(List<String> headings) implements SheetReason {
        public UnreadColumns {
            headings = List.copyOf(headings);
        }
    }

    /// @param first row of them
    record MergedCells(int cells, String heading, int first) implements SheetReason {}

    /// @param first row of them
    /// @param formula the first
    record Computed(int formulas, String heading, int first, CellRead.Formula formula) implements SheetReason {}

    /// Text that a spreadsheet program would run.
    ///
    /// @param row of the first
    /// @param column of the first, in letters
    /// @param text of the first, shortened
    record RunningText(int cells, int row, String column, String text) implements SheetReason {}

    /// Numbers in the column of labels.
    record NumericLabels(int cells, String heading) implements SheetReason {}

    /// Classes that differ only in upper and lower case.
    ///
    /// @param others with the number of their clips
    /// @param best spelling of most clips
    record ClassesAlike(Map<String, Integer> others, String best, int clips) implements SheetReason {
        public ClassesAlike {
            others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        }
    }

    /// The list is the first version of CAS(ME)^3.
    record FirstVersion(int rows) implements SheetReason {}

    record NoLabels() implements SheetReason {}

    /// Of one name in several data sets of a table.
    ///
    /// @param first of them
    /// @param dataset one of its data sets
    record SharedSubjects(int subjects, String first, String dataset) implements SheetReason {}

    /// @param clips of images without a frame rate
    record UnknownRates(int clips) implements SheetReason {}
}
