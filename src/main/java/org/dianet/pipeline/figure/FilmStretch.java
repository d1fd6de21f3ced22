package org.dianet.pipeline.figure;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.jspecify.annotations.Nullable;

/// Frames of a clip, one after another.
///
/// @param from index of the first
/// @param to index of the last
public record FilmStretch(int from, int to) {
    /// @throws IllegalArgumentException if it ends before it begins
    public FilmStretch {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("the frames at " + from + " to " + to + " are no stretch");
        }
    }

    public int count() {
        return to - from + 1;
    }

    boolean holds(int index) {
        return from <= index && index <= to;
    }

    /// The event from its first to its last mark, and some frames before and after as far as the clip has them; or from
    /// and to frames that are named.
    ///
    /// @param from original number, or `null`
    /// @param to original number, or `null`
    /// @param margin frames
    /// @throws IllegalArgumentException if nothing is marked and not both ends are named, or the clip has no such
    ///     frame, in a sentence
    public static FilmStretch of(Clip clip, Coding coding, @Nullable Long from, @Nullable Long to, int margin) {
        FrameNumbers frames = clip.frames();
        if (frames.count() == 0) {
            throw new IllegalArgumentException("Clip " + clip.id() + " has no frames.");
        }
        IntSummaryStatistics marks = Arrays.stream(MarkKind.values())
                .flatMap(kind -> coding.marks().get(kind).flatMap(frames::indexOf).stream())
                .mapToInt(FrameIndex::value)
                .summaryStatistics();
        if (marks.getCount() == 0 && (from == null || to == null)) {
            throw new IllegalArgumentException("Clip " + clip.id() + " has no marks by " + coding.coder()
                    + "; say which frames with --from and --to.");
        }
        int first = from == null ? Math.max(0, marks.getMin() - margin) : index(clip, from);
        int last = to == null ? Math.min(frames.count() - 1, marks.getMax() + margin) : index(clip, to);
        if (last < first) {
            throw new IllegalArgumentException("The last frame, " + frames.numberAt(new FrameIndex(last))
                    + ", comes before the first, " + frames.numberAt(new FrameIndex(first)) + ".");
        }
        return new FilmStretch(first, last);
    }

    private static int index(Clip clip, long number) {
        FrameNumbers frames = clip.frames();
        return (number < 0 ? java.util.Optional.<FrameIndex>empty() : frames.indexOf(new FrameNumber(number)))
                .orElseThrow(() -> new IllegalArgumentException("Clip " + clip.id() + " has no frame " + number
                        + "; its frames are " + frames.runs().getFirst().first() + " to "
                        + frames.runs().getLast().last()
                        + (frames.runs().size() > 1 ? ", with gaps." : ".")))
                .value();
    }
}
