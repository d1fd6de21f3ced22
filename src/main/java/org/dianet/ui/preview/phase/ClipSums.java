package org.dianet.ui.preview.phase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseSums;
import org.dianet.imaging.PhaseSumsBuilder;
import org.dianet.imaging.Span;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.ui.common.message.Messages;
import org.dianet.video.ClipFrames;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// The running sums of a clip.
///
/// @param gaps indexes of frames that are missing or cannot be read; in the sums the frame before stands in, so that
/// frames keep their places, and no phase with a gap is shown
public record ClipSums(PhaseSums sums, List<Integer> gaps) {
    static final int SIDE = 224;
    /// Few enough that the frame on the screen never waits long behind them.
    private static final int IN_FLIGHT = 3;

    public ClipSums {
        gaps = List.copyOf(gaps);
    }

    /// The gaps among a phase's frames.
    List<Integer> gapsIn(Span span) {
        return gaps.stream().filter(span::contains).toList();
    }

    /// Reads all frames of a clip.
    ///
    /// @param numbers the frames that the project knows; some may be missing on the disk
    /// @throws MediaException if no frame can be read
    public static ClipSums read(ClipFrames frames, FrameNumbers numbers, Colour colour, JobContext context)
            throws MediaException, InterruptedException {
        int count = numbers.count();
        int side = PhaseSumsBuilder.fittingSide(SIDE, colour, count);
        PhaseSumsBuilder builder = PhaseSums.builder(side, side, colour, count);
        Deque<CompletableFuture<Frame>> coming = new ArrayDeque<>();
        List<Integer> gaps = new ArrayList<>();
        Optional<Frame> before = Optional.empty();
        int asked = 0;
        for (int i = 0; i < count; i++) {
            context.checkCancelled();
            while (asked < Math.min(count, i + IN_FLIGHT)) {
                coming.add(ask(frames, numbers, asked++));
            }
            Optional<Frame> frame = arrived(coming.remove());
            if (frame.isPresent()) {
                // The first readable frame replaces those before it.
                for (int missing = before.isPresent() ? i : 0; missing < i; missing++) {
                    builder.add(frame.get());
                }
                before = frame;
            } else {
                gaps.add(i);
            }
            before.ifPresent(builder::add);
            context.report(Progress.of(i + 1L, count, Messages.text("preview.reading.progress", i + 1, count)));
        }
        if (before.isEmpty()) {
            throw new MediaException(Messages.text("preview.noFrames"));
        }
        return new ClipSums(builder.build(), gaps);
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
