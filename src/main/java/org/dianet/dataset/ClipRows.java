package org.dianet.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dianet.model.clip.ClipId;

/// What a sheet says, clip by clip.
///
/// @param labels heading of the column that the labels come from; empty if the sheet has none
public record ClipRows(List<ClipRow> clips, List<RowProblem> problems, String labels) {
    public ClipRows {
        clips = List.copyOf(clips);
        problems = List.copyOf(problems);
    }

    /// The same with one more problem.
    public ClipRows with(RowProblem problem) {
        return with(List.of(problem));
    }

    ClipRows with(List<RowProblem> others) {
        List<RowProblem> more = new ArrayList<>(problems);
        more.addAll(others);
        return new ClipRows(clips, more, labels);
    }

    /// These and after them others; of two rows about one clip the later is left out and named.
    public ClipRows and(ClipRows others) {
        List<ClipRow> all = new ArrayList<>(clips);
        List<RowProblem> notes = new ArrayList<>(problems);
        notes.addAll(others.problems);
        Set<ClipId> known = ids();
        for (ClipRow row : others.clips) {
            if (known.add(row.id())) {
                all.add(row);
            } else {
                notes.add(row.place()
                        .problem(
                                "clip",
                                "an earlier row, of another sheet, is called " + row.id() + " too",
                                RowProblem.Outcome.SKIPPED));
            }
        }
        return new ClipRows(all, notes, labels.isEmpty() ? others.labels : labels);
    }

    public Set<ClipId> ids() {
        Set<ClipId> ids = new LinkedHashSet<>();
        clips.forEach(row -> ids.add(row.id()));
        return ids;
    }

    public long labelled() {
        return clips.stream().filter(row -> row.coding().emotion() != null).count();
    }
}
