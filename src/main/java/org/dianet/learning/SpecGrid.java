package org.dianet.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Several specs that are compared on the same folds.
///
/// @param note what to keep in mind when reading the table; may be empty
/// @param reference name of the row that the others are compared with
public record SpecGrid(String name, String note, String reference, List<Row> rows) {

    /// Name of the row of the linear baseline that every grid without one gets.
    public static final String BASELINE = "linear baseline";

    /// @param printed accuracy in per cent as a paper prints it, by data set; empty if there is none
    /// @param note whose idea it is, how far it is our reading, and the protocol of a printed number; may be empty
    public record Row(String name, TrainingSpec spec, Map<String, Double> printed, String note) {
        public Row {
            printed = Map.copyOf(printed);
            if (name.isBlank()) {
                throw new IllegalArgumentException("a row needs a name");
            }
        }

        public Row(String name, TrainingSpec spec, Map<String, Double> printed) {
            this(name, spec, printed, "");
        }

        /// The same row, run otherwise.
        public Row with(TrainingSpec other) {
            return new Row(name, other, printed, note);
        }
    }

    /// Name of a row's folder among those of the grid.
    public String folder(int index) {
        return folder(index, rows.get(index).name());
    }

    /// The same by the row's name alone.
    public static String folder(int index, String name) {
        String safe = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return String.format("%02d-%s", index + 1, safe);
    }

    /// The same rows, each run otherwise.
    public SpecGrid each(UnaryOperator<TrainingSpec> change) {
        return new SpecGrid(
                name,
                note,
                reference,
                rows.stream().map(row -> row.with(change.apply(row.spec()))).toList());
    }

    /// @throws IllegalArgumentException if there are fewer than two rows, two of one name, or no row of the reference's
    public SpecGrid {
        rows = List.copyOf(rows);
        if (rows.size() < 2) {
            throw new IllegalArgumentException("an ablation needs at least two rows");
        }
        Set<String> names = new HashSet<>();
        for (Row row : rows) {
            if (!names.add(row.name())) {
                throw new IllegalArgumentException("two rows are named \"" + row.name() + "\"");
            }
        }
        if (!names.contains(reference)) {
            throw new IllegalArgumentException("the reference \"" + reference + "\" is none of the rows");
        }
    }
}
