package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.learning.SpecGrid;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.video.MediaOpener;

/// Rows of one table rest on the same clips. Of clips that lack what some of them need this is known before hours of
/// training.
final class ClipsOfGrid {
    private ClipsOfGrid() {}

    /// Also refuses rows that would mix a flow to grey.
    ///
    /// @throws IllegalArgumentException in a sentence
    static void check(MediaOpener opener, List<SpecGrid.Row> rows, Project project, Path folder) {
        problem(rows, project).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        List<Clip> clips = PrepareSamples.usable(project);
        Set<Integer> seen = new HashSet<>();
        for (SpecGrid.Row row : rows) {
            if (FlowInGrey.mixes(row.spec()) && seen.add(row.spec().images().imageSize())) {
                new FlowInGrey(opener, folder, project, row.spec()).check(clips);
            }
        }
    }

    /// Which row has no clips, or would leave out clips that the first uses, or the other way round, as sentences;
    /// empty if none.
    private static Optional<String> problem(List<SpecGrid.Row> rows, Project project) {
        int clips = PrepareSamples.usable(project).size();
        SpecGrid.Row first = rows.getFirst();
        Map<ClipId, String> usual = PrepareSamples.lacking(project, first.spec());
        for (SpecGrid.Row row : rows) {
            Map<ClipId, String> left = PrepareSamples.lacking(project, row.spec());
            if (!left.keySet().equals(usual.keySet())) {
                return Optional.of("The rows “" + first.name() + "” and “" + row.name() + "” would rest on different"
                        + " clips: " + leftOut(first, usual, clips) + " and " + leftOut(row, left, clips)
                        + ". The first, " + one(left.isEmpty() ? usual : left));
            }
        }
        return !usual.isEmpty() && usual.size() == clips
                ? Optional.of("No clip can be trained on. The first, " + one(usual))
                : Optional.empty();
    }

    private static String leftOut(SpecGrid.Row row, Map<ClipId, String> left, int clips) {
        return "“" + row.name() + "” leaves out "
                + (left.isEmpty() ? "none" : left.size() == clips ? "all" : Words.count(left.size(), "clip"));
    }

    private static String one(Map<ClipId, String> left) {
        Map.Entry<ClipId, String> first = left.entrySet().iterator().next();
        return first.getKey() + ": " + first.getValue();
    }
}
