package org.dianet.pipeline.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Project;

/// How far two coders set the same mark of the same event apart, in frames: each pair of people counts in both
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
            int before = differences.size();
            for (Coding one : clip.byPeople()) {
                for (Coding other : clip.byPeople()) {
                    if (!one.coder().equals(other.coder()) && EventSpan.oneEvent(clip, one, other)) {
                        place(clip, one, mark)
                                .flatMap(a -> place(clip, other, mark).map(b -> a - b))
                                .ifPresent(differences::add);
                    }
                }
            }
            clips += differences.size() > before ? 1 : 0;
        }
        return new MarkDisagreement(mark, differences, clips);
    }

    private static Optional<Integer> place(Clip clip, Coding coding, MarkKind mark) {
        return coding.marks().get(mark).flatMap(clip.frames()::indexOf).map(FrameIndex::value);
    }

    /// Mean size of a difference; 0 without any.
    public double mean() {
        return differences.stream().mapToInt(Math::abs).average().orElse(0);
    }
}
