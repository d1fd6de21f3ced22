package org.dianet.model.project;

import java.util.Optional;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.study.Pairing;

/// Two recordings of one event and which frames belong together: to a frame of the first, that frame of the second
/// whose start is nearest to the same moment. Frame rates may differ.
///
/// @param offset milliseconds that are added to a time of the first recording
public record PairedClips(ClipTimes first, ClipTimes second, double offset) {

    /// The pair that is kept for a clip or another clip of its recording.
    public static Optional<Pairing> pairing(Project project, Clip clip) {
        return project.study().pairings().stream()
                .filter(each -> project.clip(each.clip())
                        .filter(named -> named.media().equals(clip.media()))
                        .isPresent())
                .findFirst();
    }

    /// A clip with another one next to it; empty if a frame rate is not known.
    public static Optional<PairedClips> of(Clip clip, Clip other, double offset) {
        return ClipTimes.of(clip)
                .flatMap(first -> ClipTimes.of(other).map(second -> new PairedClips(first, second, offset)));
    }

    /// The frame of the second recording; empty if it shows nothing of that moment.
    public Optional<FrameIndex> beside(FrameIndex index) {
        return second.startingAt(first.startOf(index) + offset);
    }

    /// The pair in which two frames show the same moment.
    public PairedClips at(FrameIndex index, FrameIndex other) {
        return new PairedClips(first, second, second.startOf(other) - first.startOf(index));
    }
}
