package org.dianet.face.spotting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.dianet.face.FaceRegion;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.Span;

/// Measures how far the movement of a marked expression reaches, by the displacement of the facial regions in the
/// direction of its strongest frame (method.md 6.8). Its constants were chosen on drawn clips and recordings of seeds
/// 601 and 603.
public final class ReachStudy {
    /// Noise of the course, as a share of its height, above which it says nothing.
    private static final double MOST_NOISE = 0.08;
    /// A course that has fallen to a valley, as a share of the height, and rises again by another share belongs to
    /// another movement.
    private static final double VALLEY = 0.6;

    private static final double AGAIN = 0.3;
    /// Below this share of the height, the course is at rest if it does not fall by another share over some frames: a
    /// share of the expression, but not fewer than a few.
    private static final double LOW = 0.5;

    private static final double STILL = 0.03;
    private static final double NEAR = 0.15;
    private static final int NEAREST = 3;
    /// Shares of the height: of a movement that is surely seen, and of a steep flank.
    private static final double SEEN = 0.2;

    private static final double FLANK = 0.6;
    /// From the lower of the two to the rest, as a share of the way between them: 0.2 / (0.6 − 0.2).
    private static final double BEYOND = 0.5;
    /// Share of the height below which, or units of noise below which, nothing of it is seen.
    private static final double UNSEEN = 0.03;

    private static final double NOISE = 2;
    /// Share of the height of frames that may be the strongest.
    private static final double TOP = 0.95;

    private static final int PASSES = 3;
    private static final int STRONGEST = 8;
    private static final double WEAKEST = 0.3;

    private static final int FEWEST_AROUND = 8;
    private static final int MOST_AROUND = 60;

    private final FaceRecorder recorder;
    private final double rate;

    /// Frames before and behind an expression that are needed, if there are so many: as many as it has itself, within
    /// limits.
    ///
    /// @param length frames from onset to offset
    public static int margin(int length) {
        return Math.clamp(length, FEWEST_AROUND, MOST_AROUND);
    }

    /// @param frames that will be added
    /// @param rate frames a second
    public ReachStudy(SmallFace face, int frames, double rate) {
        // One mean picture for all frames: they are few.
        this.recorder = new FaceRecorder(face.regions(), frames, Math.max(10, frames / 2.0));
        this.rate = rate;
    }

    /// Adds the next frame.
    ///
    /// @param aligned by the face that was given
    public void add(Frame aligned) {
        recorder.add(aligned);
    }

    /// The movement whose strongest frame lies between two marks.
    ///
    /// @param onset place of the mark among the frames that were added, like the others
    /// @return empty if the movement is too weak to tell
    public Optional<Reach> reach(int onset, int apex, int offset) {
        return of(rows(), onset, apex, offset);
    }

    private double[][] rows() {
        FaceSignals signals = recorder.signals();
        List<Span> blinks = Blinks.find(signals.unlike().values(), signals.frames(), rate);
        NoiseUnits units = new NoiseUnits(signals, blinks, rate);
        List<double[]> rows = new ArrayList<>();
        for (FaceRegion region : signals.regions()) {
            for (Map<FaceRegion, double[]> axis : List.of(signals.across(), signals.down())) {
                rows.add(smoothed(units.withoutBlinks(region, axis.getOrDefault(region, new double[0]))));
            }
        }
        return rows.toArray(double[][]::new);
    }

    private static double[] smoothed(double[] values) {
        double[] result = new double[values.length];
        int last = values.length - 1;
        for (int i = 0; i <= last; i++) {
            result[i] = (values[Math.max(0, i - 1)] + 2 * values[i] + values[Math.min(last, i + 1)]) / 4;
        }
        return result;
    }

    /// @param rows displacements, one value a frame
    static Optional<Reach> of(double[][] rows, int onset, int apex, int offset) {
        if (rows.length == 0) {
            return Optional.empty();
        }
        int near = Math.max(NEAREST, (int) Math.round(NEAR * (offset - onset)));
        int peak = apex;
        int before = onset;
        int after = offset;
        double[] rest = middle(rows, new Span(onset, onset), new Span(offset, offset));
        double[] course = {};
        for (int pass = 0; pass < PASSES; pass++) {
            course = course(rows, peak, rest);
            peak = highest(course, onset, offset);
            before = foot(course, peak, -1, near);
            after = foot(course, peak, 1, near);
            rest = middle(rows, around(before, course.length), around(after, course.length));
        }
        double noise = noise(course);
        if (noise > MOST_NOISE || course[peak] < LOW) {
            return Optional.empty();
        }
        Flank rise = new Flank(course, peak, before, -1, noise);
        Flank fall = new Flank(course, peak, after, 1, noise);
        return Optional.of(new Reach(
                new Span(rise.unseen(), rise.seen()),
                top(course, peak, new Span(before, after)),
                new Span(fall.seen(), fall.unseen())));
    }

    private static Span around(int frame, int frames) {
        return new Span(Math.max(0, frame - 1), Math.min(frames - 1, frame + 1));
    }

    /// Half way between the means of two stretches.
    private static double[] middle(double[][] rows, Span first, Span second) {
        return each(rows, row -> (mean(row, first) + mean(row, second)) / 2);
    }

    private static double[] each(double[][] rows, ToDoubleFunction<double[]> of) {
        return Arrays.stream(rows).mapToDouble(of).toArray();
    }

    private static double mean(double[] row, Span span) {
        return Arrays.stream(row, span.first(), span.last() + 1).average().orElse(0);
    }

    /// How far each frame is on the way from rest to the peak, which is 1.
    private static double[] course(double[][] rows, int peak, double[] rest) {
        double[] at = each(rows, row -> mean(row, around(peak, row.length)));
        double[] way = new double[rows.length];
        double[] sizes = new double[rows.length];
        for (int d = 0; d < way.length; d++) {
            way[d] = at[d] - rest[d];
            sizes[d] = Math.abs(way[d]);
        }
        Arrays.sort(sizes);
        double least = Math.max(WEAKEST * sizes[sizes.length - 1], sizes[Math.max(0, sizes.length - STRONGEST)]);
        double square = 0;
        double[] course = new double[rows[0].length];
        for (int d = 0; d < way.length; d++) {
            if (Math.abs(way[d]) >= least) {
                square += way[d] * way[d];
                for (int i = 0; i < course.length; i++) {
                    course[i] += way[d] * (rows[d][i] - rest[d]);
                }
            }
        }
        for (int i = 0; i < course.length && square > 0; i++) {
            course[i] /= square;
        }
        return course;
    }

    private static int highest(double[] course, int from, int to) {
        int highest = from;
        for (int i = from; i <= to; i++) {
            highest = course[i] > course[highest] ? i : highest;
        }
        return highest;
    }

    /// Where the course comes to rest on one side of the peak: the first low frame that hardly any of the next `near`
    /// ones is below, or the lowest before another movement.
    private static int foot(double[] course, int peak, int step, int near) {
        int lowest = peak;
        for (int i = peak + step; i >= 0 && i < course.length; i += step) {
            if (course[i] < course[lowest]) {
                lowest = i;
            } else if (course[lowest] < VALLEY * course[peak] && course[i] > course[lowest] + AGAIN * course[peak]) {
                return lowest;
            }
            if (course[i] < LOW * course[peak] && course[i] - least(course, i, step, near) < STILL * course[peak]) {
                return i;
            }
        }
        return lowest;
    }

    private static double least(double[] course, int from, int step, int count) {
        double least = course[from];
        for (int k = 1; k <= count; k++) {
            int at = from + k * step;
            if (at >= 0 && at < course.length) {
                least = Math.min(least, course[at]);
            }
        }
        return least;
    }

    private static Span top(double[] course, int peak, Span movement) {
        int first = peak;
        int last = peak;
        for (int i = movement.first(); i <= movement.last(); i++) {
            if (course[i] >= TOP * course[peak]) {
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        return new Span(first, last);
    }

    /// The usual bend from frame to frame, which a movement hardly has.
    private static double noise(double[] course) {
        double[] bends = new double[Math.max(0, course.length - 2)];
        for (int i = 0; i < bends.length; i++) {
            bends[i] = Math.abs(course[i] - 2 * course[i + 1] + course[i + 2]);
        }
        return RunningMedian.median(bends);
    }

    /// One side of a movement, from its peak down to its rest.
    private record Flank(double[] course, int peak, int rest, int step, double noise) {
        /// The first frame from the peak that is not above a share of the height.
        private int down(double share) {
            double level = course[rest] + share * (course[peak] - course[rest]);
            int i = peak;
            while (i != rest && course[i] > level) {
                i += step;
            }
            return i;
        }

        int seen() {
            return down(SEEN);
        }

        /// Where a straight flank would meet the rest, or the noise hides the course, whichever is farther.
        int unseen() {
            int straight = seen() + step * (int) Math.ceil(BEYOND * Math.abs(seen() - down(FLANK)));
            int hidden = down(Math.max(UNSEEN, NOISE * noise));
            int far = step * Math.max(step * straight, step * hidden);
            return Math.clamp(far, 0, course.length - 1);
        }
    }
}
