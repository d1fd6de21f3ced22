package org.dianet.evaluation.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.ClipTimes;

/// Two coders' events that are taken to be one expression.
///
/// @param recording what they were seen in
/// @param step what matched them
/// @param times of the recording's frames; empty if its frame rate is not known
public record MatchedEvents(
        String recording, CodedEvent first, CodedEvent second, Step step, Optional<ClipTimes> times) {

    /// The steps of matching, in their order.
    public enum Step {
        /// Shared frames over all frames reach the least overlap.
        OVERLAP,
        /// A mark of both lies within the tolerance.
        TOLERANCE,
        /// Marks cannot be compared, because one is missing, and both are of the same clip.
        SAME_CLIP
    }

    /// Second minus first in frames; empty unless both marked it.
    public Optional<Integer> difference(MarkKind markKind) {
        return first.place(markKind).flatMap(a -> second.place(markKind).map(b -> b - a));
    }

    /// The same in milliseconds; empty also if the frame rate is not known.
    public Optional<Double> millis(MarkKind markKind) {
        return times.flatMap(clock -> first.place(markKind)
                .flatMap(a -> second.place(markKind).map(b -> clock.between(new FrameIndex(a), new FrameIndex(b)))));
    }

    /// The clips of both events, each once.
    public List<ClipId> clips() {
        return List.copyOf(new LinkedHashSet<>(List.of(first.clip(), second.clip())));
    }
}
