package org.dianet.model.project;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Span;

/// A stretch of a recording that shows nothing to code: a blink, a turned head, a lost face, a step of the light,
/// speech.
///
/// @param first original number of its first frame
/// @param last original number of its last frame
/// @param reason why, as a person wrote it
/// @param by who said so
/// @param at when
public record Exclusion(FrameNumber first, FrameNumber last, String reason, Coder by, Instant at) {
    static final Comparator<Exclusion> IN_ORDER = Comparator.comparing((Exclusion each) -> each.first.value())
            .thenComparing(each -> each.last.value())
            .thenComparing(Exclusion::reason)
            .thenComparing(Exclusion::by)
            .thenComparing(Exclusion::at);

    /// @throws IllegalArgumentException if it ends before it begins or has no reason
    public Exclusion {
        if (last.value() < first.value()) {
            throw new IllegalArgumentException(
                    "an excluded stretch ends at frame " + last + ", before its first, " + first);
        }
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("an excluded stretch needs a reason, such as blink");
        }
    }

    public boolean contains(FrameNumber frame) {
        return frame.value() >= first.value() && frame.value() <= last.value();
    }

    /// From the first to the last of these frames that lies in it; empty if none does.
    public Optional<Span> within(FrameNumbers frames) {
        int first = -1;
        int last = -1;
        int index = 0;
        for (FrameNumbers.Run run : frames.runs()) {
            long from = Math.max(run.first(), this.first.value());
            long to = Math.min(run.last(), this.last.value());
            if (from <= to) {
                first = first < 0 ? index + (int) (from - run.first()) : first;
                last = index + (int) (to - run.first());
            }
            index += (int) (run.last() - run.first() + 1);
        }
        return first < 0 ? Optional.empty() : Optional.of(new Span(first, last));
    }

    Exclusion between(long from, long to) {
        return new Exclusion(new FrameNumber(from), new FrameNumber(to), reason, by, at);
    }
}
