package org.dianet.dataset;

import java.util.ArrayList;
import java.util.List;

/// What a sheet says, clip by clip.
public record ClipRows(List<ClipRow> clips, List<RowProblem> problems) {
    public ClipRows {
        clips = List.copyOf(clips);
        problems = List.copyOf(problems);
    }

    /// The same with one more problem.
    ClipRows with(RowProblem problem) {
        List<RowProblem> more = new ArrayList<>(problems);
        more.add(problem);
        return new ClipRows(clips, more);
    }
}
