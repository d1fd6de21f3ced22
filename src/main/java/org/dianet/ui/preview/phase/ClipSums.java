package org.dianet.ui.preview.phase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.PhaseSums;
import org.dianet.imaging.PhaseSumsBuilder;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.ui.common.message.Messages;
import org.dianet.video.ClipFrames;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// The running sums of the frames of a clip, or of those around its marks.
///
/// @param first index of the clip's frame that the sums begin with
/// @param gaps indexes of frames that are missing or cannot be read; in the sums the frame before stands in, so that
/// frames keep their places, and no phase with a gap is shown
public record ClipSums(PhaseSums sums, int first, List<Integer> gaps) {
    static final int SIDE = 224;
    /// Few enough that the frame on the screen never waits long behind them.
    private static final int IN_FLIGHT = 3;

    /// A clip of this length is kept whole, so that marks can be dragged anywhere.
    private static final int WHOLE = 400;

    /// Frames on either side of the marks of a longer clip, for marks that are dragged.
    private static final int MARGIN = 60;

    public ClipSums {
        gaps = List.copyOf(gaps);
    }

    /// The frames that phases need.
    static Span needed(Phases phases) {
        return PhaseKind.FULL.span(phases);
    }

    /// The frames that are worth reading once the phases are shown.
    static Span around(Phases phases, int count) {
        return around(phases, count, MARGIN);
    }

    private static Span around(Phases phases, int count, int margin) {
        Span needed = needed(phases);
        return count <= WHOLE
                ? new Span(0, count - 1)
                : new Span(Math.max(0, needed.first() - margin), Math.min(count - 1, needed.last() + margin));
    }

    /// Whether marks can be dragged some way without reading more.
    boolean leavesRoom(Phases phases, int count) {
        return covers(around(phases, count, MARGIN / 2));
    }

    Span span() {
        return new Span(first, first + sums.frameCount() - 1);
    }

    boolean covers(Span frames) {
        return span().contains(frames.first()) && span().contains(frames.last());
    }

    /// The dynamic image of one phase; empty if it has gaps.
    Optional<DynamicImage> pool(PhaseKind kind, Phases phases, PoolingForm form) {
        Phases moved = Phases.of(
                phases.onset().value() - first,
                phases.apex().value() - first,
                phases.offset().value() - first);
        return gapsIn(kind.span(phases)).isEmpty() ? Optional.of(sums.pool(kind, moved, form)) : Optional.empty();
    }

    /// The gaps among a phase's frames.
    List<Integer> gapsIn(Span span) {
        return gaps.stream().filter(span::contains).toList();
    }

    /// Reads frames of a clip.
    ///
    /// @param numbers the frames that the project knows; some may be missing on the disk
    /// @param part indexes of those to read
    /// @throws MediaException if none of them can be read
    public static ClipSums read(ClipFrames frames, FrameNumbers numbers, Span part, Colour colour, JobContext context)
            throws MediaException, InterruptedException {
        int count = part.length();
        int side = PhaseSumsBuilder.fittingSide(SIDE, colour, count);
        PhaseSumsBuilder builder = PhaseSums.builder(side, side, colour, count);
        Deque<CompletableFuture<Frame>> coming = new ArrayDeque<>();
        List<Integer> gaps = new ArrayList<>();
        Optional<Frame> before = Optional.empty();
        int asked = 0;
        for (int i = 0; i < count; i++) {
            context.checkCancelled();
            while (asked < Math.min(count, i + IN_FLIGHT)) {
                coming.add(ask(frames, numbers, part.first() + asked++));
            }
            Optional<Frame> frame = arrived(coming.remove());
            if (frame.isPresent()) {
                // The first readable frame replaces those before it.
                for (int missing = before.isPresent() ? i : 0; missing < i; missing++) {
                    builder.add(frame.get());
                }
                before = frame;
            } else {
                gaps.add(part.first() + i);
            }
            before.ifPresent(builder::add);
            context.report(Progress.of(i + 1L, count, Messages.text("preview.reading.progress", i + 1, count)));
        }
        if (before.isEmpty()) {
            throw new MediaException(Messages.text("preview.noFrames"));
        }
        return new ClipSums(builder.build(), part.first(), gaps);
    }

    private static CompletableFuture<Frame> ask(ClipFrames frames, FrameNumbers numbers, int index) {
        return ProjectFrames.place(numbers, frames.numbers(), index)
                .map(frames::frame)
                .orElseGet(() -> CompletableFuture.failedFuture(new MediaException("missing")));
    }

    private static Optional<Frame> arrived(CompletableFuture<Frame> frame) throws InterruptedException {
        try {
            return Optional.of(frame.get());
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }
}
