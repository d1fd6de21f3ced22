package org.dianet.model.project;

import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.jspecify.annotations.Nullable;

/// Where an event lies in its recording, by the coding that counts: from its first mark to its last. Marks that name no
/// frame of the clip are left out.
public record EventSpan(FrameIndex from, FrameIndex to) {

    /// Longer ones are macro-expressions; the usual bound of the field, in milliseconds.
    public static final double LONGEST_MICRO_MILLIS = 500;

    private static final List<MarkKind> KINDS = List.of(MarkKind.values());

    /// Empty without any mark.
    public static Optional<EventSpan> of(@Nullable Clip clip) {
        if (clip == null) {
            return Optional.empty();
        }
        int first = Integer.MAX_VALUE;
        int last = -1;
        // Asked for each event of a recording at each step of a drag.
        for (MarkKind kind : KINDS) {
            Optional<FrameIndex> place = place(clip, kind);
            if (place.isPresent()) {
                first = Math.min(first, place.get().value());
                last = Math.max(last, place.get().value());
            }
        }
        return last < 0 ? Optional.empty() : Optional.of(new EventSpan(new FrameIndex(first), new FrameIndex(last)));
    }

    /// Whether two codings of a clip may be of one event. They are not if their stretches share no frame: of a
    /// recording
    /// with several events, two people may each have coded another one first.
    public static boolean oneEvent(Clip clip, Coding a, Coding b) {
        Optional<EventSpan> second = of(clip.showing(b));
        return of(clip.showing(a)).flatMap(first -> second.map(first::shares)).orElse(true);
    }

    private boolean shares(EventSpan other) {
        return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }

    /// A stretch of a clip that is left out; empty if the clip has none of its frames.
    static Optional<EventSpan> of(Clip clip, Exclusion left) {
        FrameNumbers frames = clip.frames();
        if (frames.count() == 0) {
            return Optional.empty();
        }
        FrameNumber first = frames.nearest(left.first());
        FrameNumber last = frames.nearest(left.last());
        boolean there = left.contains(first) || left.contains(last);
        return there
                ? Optional.of(new EventSpan(
                        frames.indexOf(first).orElseThrow(),
                        frames.indexOf(last).orElseThrow()))
                : Optional.empty();
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
