package org.dianet.pipeline.explain;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// How far two coders set the same mark of the same clip apart, in frames: each pair of people counts in both
/// directions, so the differences have no sign of their own.
///
/// @param differences in frames
/// @param clips that two people marked
public record MarkDisagreement(MarkKind mark, List<Integer> differences, int clips) {
    public MarkDisagreement {
        differences = List.copyOf(differences);
    }

    public static MarkDisagreement in(Project project, MarkKind mark) {
        List<Integer> differences = new ArrayList<>();
        int clips = 0;
        for (Clip clip : project.clips()) {
            List<Integer> places = clip.byPeople().stream()
                    .map(Coding::marks)
                    .flatMap(marks -> marks.get(mark).stream())
                    .flatMap(number -> clip.frames().indexOf(number).stream())
                    .map(FrameIndex::value)
                    .toList();
            clips += places.size() > 1 ? 1 : 0;
            for (int a = 0; a < places.size(); a++) {
                for (int b = 0; b < places.size(); b++) {
                    if (a != b) {
                        differences.add(places.get(a) - places.get(b));
                    }
                }
            }
        }
        return new MarkDisagreement(mark, differences, clips);
    }

    /// Mean size of a difference; 0 without any.
    public double mean() {
        return differences.stream().mapToInt(Math::abs).average().orElse(0);
    }
}
