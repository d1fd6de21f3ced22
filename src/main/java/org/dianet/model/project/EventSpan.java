package org.dianet.model.project;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.Optional;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.jspecify.annotations.Nullable;

/// Where an event lies in its recording, by the coding that counts: from its first mark to its last. Marks that name no
/// frame of the clip are left out.
public record EventSpan(FrameIndex from, FrameIndex to) {

    /// Longer ones are macro-expressions; the usual bound of the field, in milliseconds.
    public static final double LONGEST_MICRO_MILLIS = 500;

    /// Empty without any mark.
    public static Optional<EventSpan> of(@Nullable Clip clip) {
        if (clip == null) {
            return Optional.empty();
        }
        IntSummaryStatistics places = Arrays.stream(MarkKind.values())
                .flatMap(kind -> place(clip, kind).stream())
                .mapToInt(FrameIndex::value)
                .summaryStatistics();
        return places.getCount() == 0
                ? Optional.empty()
                : Optional.of(new EventSpan(new FrameIndex(places.getMin()), new FrameIndex(places.getMax())));
    }

    /// Where a mark is in its clip; empty if it is not set or names no frame of the clip.
    public static Optional<FrameIndex> place(Clip clip, MarkKind kind) {
        return clip.coding().marks().get(kind).flatMap(clip.frames()::indexOf);
    }

    /// Milliseconds from onset to offset; empty if they are not both marked in order, or if the frame rate is not
    /// known.
    public static Optional<Double> millis(Clip clip) {
        Optional<FrameIndex> onset = place(clip, MarkKind.ONSET);
        return ClipTimes.of(clip)
                .flatMap(times -> place(clip, MarkKind.OFFSET)
                        .filter(offset -> onset.isPresent() && onset.get().compareTo(offset) <= 0)
                        .map(offset -> times.between(onset.orElseThrow(), offset)));
    }
}
