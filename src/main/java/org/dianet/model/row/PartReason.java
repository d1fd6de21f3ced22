package org.dianet.model.row;

import java.util.List;

/// Which sheets and files were read.
public sealed interface PartReason extends RowReason {

    /// What people call a part.
    enum Part {
        SHEET,
        FILE
    }

    record Joined(Part part, List<String> names) implements PartReason {
        public Joined {
            names = List.copyOf(names);
        }
    }

    /// No visible part fits.
    record HiddenRead(Part part) implements PartReason {}

    /// The sheet was not read, and nothing more is to be said.
    record NotRead() implements PartReason {}

    /// @param columns that the sheet lacks
    record Lacking(List<String> columns) implements PartReason {
        public Lacking {
            columns = List.copyOf(columns);
        }
    }

    /// Another part was read in its place.
    record Replaced(Part part, Rank rank) implements PartReason {}

    /// Why another part comes first.
    sealed interface Rank {
        String other();
    }

    /// One is hidden and the other is not.
    record Hidden(String other) implements Rank {}

    /// One is an example and the other is not.
    record Example(String other) implements Rank {}

    /// Both are about the same clips.
    ///
    /// @param shared clips of this part that are in the other
    /// @param clips of this part
    record Same(String other, long shared, int clips, Better better) implements Rank {}

    /// What the other part has.
    enum Better {
        NEWER,
        LABELS,
        ROWS,
        NAME
    }
}
