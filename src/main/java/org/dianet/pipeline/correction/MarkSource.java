package org.dianet.pipeline.correction;

import java.util.Map;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// Where a clip's marks come from.
@FunctionalInterface
public interface MarkSource {
    /// Empty if it has no marks of the clip at all.
    Optional<Marks> of(Clip clip);

    /// The marks that count now.
    static MarkSource counting() {
        return clip -> given(Optional.of(clip.coding()));
    }

    /// The true marks of drawn clips.
    static MarkSource truth() {
        return clip -> given(Optional.ofNullable(clip.truth()));
    }

    static MarkSource by(Coder coder) {
        return clip -> given(clip.codingBy(coder));
    }

    /// The marks that counted in an earlier state of the project.
    static MarkSource counting(Project earlier) {
        return clip -> given(earlier.clip(clip.id()).map(Clip::coding));
    }

    static MarkSource listed(Map<ClipId, Marks> marks) {
        return clip -> Optional.ofNullable(marks.get(clip.id()));
    }

    private static Optional<Marks> given(Optional<Coding> coding) {
        return coding.map(Coding::marks).filter(marks -> !marks.empty());
    }
}
