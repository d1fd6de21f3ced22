package org.dianet.model.clip;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/// When the frames of a recording are shown, in milliseconds from its start: by the time stamp of each frame where the
/// file has them and they are not evenly spaced, otherwise by number and rate.
///
/// @param rate frames a second; over the whole recording, where the frames have stamps
/// @param stamps milliseconds at which frame 0, 1, 2 … of the recording begins, ascending; empty if the
///     rate says it all
public record FrameTimes(FrameRate rate, List<Double> stamps) {

    /// @throws IllegalArgumentException if a stamp is not a number or not above the one before it
    public FrameTimes {
        stamps = List.copyOf(stamps);
        double before = Double.NEGATIVE_INFINITY;
        for (double stamp : stamps) {
            if (!(stamp > before) || Double.isInfinite(stamp)) {
                throw new IllegalArgumentException("the time " + stamp + " ms does not come after " + before + " ms");
            }
            before = stamp;
        }
    }

    /// Frame n begins at n / rate.
    public static FrameTimes constant(FrameRate rate) {
        return new FrameTimes(rate, List.of());
    }

    /// Whether each frame has its own time.
    public boolean stamped() {
        return !stamps.isEmpty();
    }

    /// When the frame at this position of the recording begins. Before and after the stamps, time continues at
    /// the rate.
    public double startOf(long position) {
        int count = stamps.size();
        if (count == 0) {
            return position * interval();
        }
        if (position < 0) {
            return stamps.getFirst() + position * interval();
        }
        return position < count ? stamps.get((int) position) : stamps.getLast() + (position - count + 1) * interval();
    }

    /// When the frame is no longer shown, which is when the next one begins.
    public double endOf(long position) {
        return startOf(position + 1);
    }

    private double interval() {
        return rate.millis(1);
    }

    /// The frame that begins nearest to a time, the later one in the middle between two; empty for a time before frame
    /// 0 by more than half an interval. There may be no such frame in the clip.
    public OptionalInt startingAt(double millis) {
        double position = stamped() ? nearestStamp(millis) : Math.floor(millis / interval() + 0.5);
        return position >= 0 && position < Integer.MAX_VALUE ? OptionalInt.of((int) position) : OptionalInt.empty();
    }

    /// The frame that ends nearest to a time.
    public OptionalInt endingAt(double millis) {
        OptionalInt next = startingAt(millis);
        return next.isPresent() && next.getAsInt() > 0 ? OptionalInt.of(next.getAsInt() - 1) : OptionalInt.empty();
    }

    private double nearestStamp(double millis) {
        int found = Collections.binarySearch(stamps, millis);
        if (found >= 0) {
            return found;
        }
        int next = -found - 1;
        if (next == 0) {
            return Math.floor((millis - stamps.getFirst()) / interval() + 0.5);
        }
        if (next == stamps.size()) {
            return stamps.size() - 1 + Math.floor((millis - stamps.getLast()) / interval() + 0.5);
        }
        return millis - stamps.get(next - 1) < stamps.get(next) - millis ? next - 1 : next;
    }
}
