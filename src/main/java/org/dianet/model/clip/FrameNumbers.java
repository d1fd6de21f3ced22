package org.dianet.model.clip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The original numbers of a clip's frames, ascending, as runs without a gap. Maps a frame's index to its number and
/// back without looking at the disk, so that marks survive files that come and go.
public record FrameNumbers(List<Run> runs) {
    public static final FrameNumbers NONE = new FrameNumbers(List.of());

    /// Numbers `first..last`, both included.
    public record Run(long first, long last) {
        public Run {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("frame numbers " + first + ".." + last + " are not a run");
            }
        }

        long count() {
            return last - first + 1;
        }
    }

    /// @throws IllegalArgumentException if the runs overlap, are out of order, or hold more frames than an `int` counts
    public FrameNumbers {
        runs = List.copyOf(runs);
        long total = 0;
        for (int i = 0; i < runs.size(); i++) {
            if (i > 0 && runs.get(i).first() <= runs.get(i - 1).last()) {
                throw new IllegalArgumentException(
                        "frame numbers are not ascending at " + runs.get(i).first());
            }
            total += runs.get(i).count();
        }
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("too many frames: " + total);
        }
    }

    /// Numbers `0..count-1`, as in a video file.
    public static FrameNumbers counted(int count) {
        return count == 0 ? NONE : new FrameNumbers(List.of(new Run(0, count - 1L)));
    }

    /// @param ascending distinct numbers in ascending order
    public static FrameNumbers of(long... ascending) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= ascending.length; i++) {
            if (i == ascending.length || ascending[i] != ascending[i - 1] + 1) {
                runs.add(new Run(ascending[start], ascending[i - 1]));
                start = i;
            }
        }
        return new FrameNumbers(runs);
    }

    public int count() {
        return (int) runs.stream().mapToLong(Run::count).sum();
    }

    /// @throws IndexOutOfBoundsException if the clip has no such frame
    public FrameNumber numberAt(FrameIndex index) {
        long left = index.value();
        for (Run run : runs) {
            if (left < run.count()) {
                return new FrameNumber(run.first() + left);
            }
            left -= run.count();
        }
        throw new IndexOutOfBoundsException("frame index " + index + " of " + count());
    }

    /// The index of the frame with this number, or empty if no frame has it.
    public Optional<FrameIndex> indexOf(FrameNumber number) {
        long before = 0;
        for (Run run : runs) {
            if (number.value() >= run.first() && number.value() <= run.last()) {
                return Optional.of(new FrameIndex((int) (before + number.value() - run.first())));
            }
            before += run.count();
        }
        return Optional.empty();
    }

    /// The number that is nearest to this one, the smaller of two.
    ///
    /// @throws java.util.NoSuchElementException if there are no frames
    public FrameNumber nearest(FrameNumber number) {
        long wanted = number.value();
        long best = runs.getFirst().first();
        for (Run run : runs) {
            long candidate = Math.clamp(wanted, run.first(), run.last());
            best = Math.abs(candidate - wanted) < Math.abs(best - wanted) ? candidate : best;
        }
        return new FrameNumber(best);
    }
}
