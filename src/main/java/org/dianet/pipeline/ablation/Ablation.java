package org.dianet.pipeline.ablation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dianet.evaluation.Comparison;
import org.dianet.evaluation.ScoreSheet;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.dianet.run.RunRecord;
import org.jspecify.annotations.Nullable;

/// Several specs on the same folds and seeds, side by side.
///
/// @param note what to keep in mind when reading it; may be empty
/// @param project its name
/// @param reference name of the row that the others are compared with
/// @param rows those that have answers so far, in the order of the grid
/// @param missing names of rows that have none yet
/// @param settings classes, and what all its networks have in common, e.g. `6 epochs`, in a few words; may be empty
/// @param split how clips were divided, e.g. `leave-one-subject-out`; empty while there are no answers
public record Ablation(
        String name,
        String note,
        String project,
        String reference,
        List<Row> rows,
        List<String> missing,
        String settings,
        String split) {

    public Ablation {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }

    /// @param images what its networks saw: made of frames by the spec, or ready
    /// @param leaks why its scores are not comparable, in clauses; empty if they are
    /// @param comparison with the reference (this row minus the reference), or `null` for the reference itself,
    ///     and for all while it has no answers
    /// @param deterministic whether it is a baseline without seeds rather than a hypothesis of the ablation
    /// @param adjusted the comparison's p of UF1 by the permutation test, corrected after Holm over all rows
    ///     but the deterministic ones, which have none
    /// @param printed accuracy in per cent as a paper prints it, by data set
    /// @param note whose idea it is, how far it is our reading, and how a printed number was measured; may be empty
    public record Row(
            String name,
            Path run,
            TrainingSpec spec,
            MotionRepresentation images,
            RunRecord.State state,
            boolean deterministic,
            List<String> leaks,
            ScoreSheet sheet,
            @Nullable Comparison comparison,
            OptionalDouble adjusted,
            Map<String, Double> printed,
            String note) {
        public Row {
            leaks = List.copyOf(leaks);
            printed = Map.copyOf(printed);
        }
    }

    /// What the scores rest on: clips, subjects, seeds and the settings of all rows; empty while there are no answers.
    public String basis() {
        return rows.stream()
                .map(Row::sheet)
                .max(Comparator.comparingInt(sheet -> sheet.bySeed().size()))
                .map(sheet -> Words.count(sheet.clips(), "clip") + " of " + Words.count(sheet.shared(), "subject")
                        + (sheet.bySeed().size() == 1 ? ", seed " : ", seeds ")
                        + sheet.bySeed().keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + (settings.isEmpty() ? "" : "; " + settings))
                .orElse("");
    }

    /// What the rows' notes say, each with its row's name.
    public List<String> rowNotes() {
        return rows.stream()
                .filter(row -> !row.note().isEmpty())
                .map(row -> row.name() + ": " + row.note())
                .toList();
    }

    /// What the column of differences says of a row that has none.
    public String withoutDifference(Row row) {
        return row.name().equals(reference) ? "reference" : "–";
    }

    public boolean complete() {
        return missing.isEmpty() && rows.stream().allMatch(row -> row.state() == RunRecord.State.COMPLETE);
    }
}
