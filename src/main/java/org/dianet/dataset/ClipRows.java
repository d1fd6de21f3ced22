package org.dianet.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dianet.model.clip.ClipId;
import org.dianet.model.row.LineReason;

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
        List<RowProblem> notes = new ArrayList<>(problems);
        notes.addAll(others.problems);
        Map<ClipId, ClipRow> all = new LinkedHashMap<>();
        clips.forEach(row -> all.put(row.id(), row));
        Map<ClipId, ClipRow> further = expressions(others);
        further.keySet().forEach(id -> all.computeIfPresent(id, (_, row) -> row.called(row.withOnset())));
        Set<ClipId> known = new HashSet<>();
        all.values().forEach(row -> known.add(row.id()));
        List<ClipRow> joined = new ArrayList<>(all.values());
        for (ClipRow other : others.clips) {
            ClipRow row = further.getOrDefault(other.id(), other);
            if (known.add(row.id())) {
                joined.add(row);
            } else {
                notes.add(row.place()
                        .problem("clip", new LineReason.SameNameElsewhere(row.id()), RowProblem.Outcome.SKIPPED));
            }
        }
        return new ClipRows(joined, notes, labels.isEmpty() ? others.labels : labels);
    }

    /// Rows of another sheet about further expressions of these recordings, by the name they have in common, each
    /// called by its onset too.
    private Map<ClipId, ClipRow> expressions(ClipRows others) {
        Map<ClipId, ClipRow> mine = new HashMap<>();
        clips.forEach(row -> mine.put(row.id(), row));
        Map<ClipId, ClipRow> further = new HashMap<>();
        for (ClipRow row : others.clips) {
            ClipRow same = mine.get(row.id());
            if (same != null && row.apart(same)) {
                further.put(row.id(), row.called(row.withOnset()));
            }
        }
        return further;
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
