package org.dianet.face.spotting;

import org.dianet.model.clip.Span;

/// Grows a peak into the stretch from where the movement leaves its rest to where it is back (method.md 6.4).
final class Growth {
    /// Share of the peak that counts as rest, and units of noise that do.
    private static final double REST = 0.2;

    private static final double NOISE = 2;
    /// A valley parts two movements if the course rises behind it by so much of the peak,
    private static final double SECOND = 0.4;
    /// and if it is lower than this share.
    private static final double VALLEY = 0.75;
    /// From here down to its rest, a flank is taken for straight, and the rest of it is added.
    private static final double FLANK = 0.6;

    private static final double ADDED = 0.8;
    private final double[] course;
    private final int peak;
    private final double low;
    private final boolean[] taken;

    /// @param noise of the course
    /// @param taken frames that belong to others
    Growth(FaceMovement movement, double noise, boolean[] taken) {
        this.course = movement.course();
        this.peak = movement.peak();
        this.low = Math.max(REST * movement.height(), NOISE * noise);
        this.taken = taken;
    }

    Span span() {
        return new Span(end(-1), end(1));
    }

    private boolean free(int at) {
        return at >= 0 && at < course.length && !taken[at];
    }

    private int end(int step) {
        int at = peak;
        int lowest = peak;
        while (free(at + step) && course[at + step] > low) {
            at += step;
            if (course[at] < course[lowest]) {
                lowest = at;
            } else if (course[at] > course[lowest] + SECOND * course[peak] && course[lowest] < VALLEY * course[peak]) {
                return lowest;
            }
        }
        return beyond(at, step);
    }

    private int beyond(int end, int step) {
        int flank = end;
        while (flank != peak && course[flank] < FLANK * course[peak]) {
            flank -= step;
        }
        double share = low / course[peak];
        double frames = ADDED * Math.abs(end - flank) * share / Math.max(0.1, FLANK - share);
        int at = end;
        for (int left = Math.max(1, (int) Math.round(frames)); left > 0 && free(at + step); left--) {
            at += step;
        }
        return at;
    }
}
