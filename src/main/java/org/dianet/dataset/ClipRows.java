package org.dianet.dataset;

import java.util.List;

/// What a sheet says, clip by clip.
public record ClipRows(List<ClipRow> clips, List<RowProblem> problems) {
    public ClipRows {
        clips = List.copyOf(clips);
        problems = List.copyOf(problems);
    }
}
