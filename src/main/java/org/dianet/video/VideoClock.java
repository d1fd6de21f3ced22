package org.dianet.video;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;

/// The time data of a video file.
///
/// @param times when its frames are shown
/// @param nominal frames a second as the file's head says or implies; 0 if it says nothing
/// @param oddities what a user has to know of them
/// @param origin milliseconds by the file's own stamps at which these times begin, for what else the file holds
public record VideoClock(FrameTimes times, double nominal, Set<Oddity> oddities, double origin) {
    private static final double LARGEST_TOLERANCE = 1;
    private static final double ROUNDING = 1e-3;
    private static final double LEAST_LEAD = 1;
    private static final double SAME_RATE = 0.01;
    private static final double ASSUMED = 25;
    private static final int GLITCH = 16;

    public VideoClock {
        oddities = Set.copyOf(oddities);
    }

    /// Of a file whose stamps begin with these times.
    public VideoClock(FrameTimes times, double nominal, Set<Oddity> oddities) {
        this(times, nominal, oddities, 0);
    }

    /// The same times in a file whose stamps begin elsewhere.
    public VideoClock from(double millis) {
        return new VideoClock(times, nominal, oddities, millis);
    }

    /// Where a file's time is not what one would think.
    public enum Oddity {
        /// Some frame is shown by half an interval or more earlier or later than at a constant rate.
        VARIABLE,
        /// The rate in the head is not that of the frames.
        NOMINAL,
        /// There are no time stamps; the rate is what the stream says of itself, or assumed.
        UNSTAMPED,
        /// Stamps repeat, jump back, or leap ahead where recordings were joined; time continues without a break
        /// there.
        BROKEN
    }

    /// A clock of frames at a rate that nothing contradicts.
    public static VideoClock constant(double perSecond) {
        return new VideoClock(FrameTimes.constant(new FrameRate(perSecond)), perSecond, Set.of());
    }

    /// @param stamps milliseconds of each frame from the start of the file, in the order shown; NaN where it has none
    /// @param last how long the last frame is shown; NaN if the file does not say
    /// @param tick milliseconds to which the file rounds
    /// @param leap milliseconds above which a step ahead is a break and no pause
    /// @param nominal frames a second that the file names, or 0
    public static VideoClock of(double[] stamps, double last, double tick, double leap, double nominal) {
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        double[] times = filled(stamps);
        if (times.length < 2) {
            double rate = nominal > 0 ? nominal : times.length == 1 && last > 0 ? 1000 / last : ASSUMED;
            if (times.length == 0) {
                oddities.add(Oddity.UNSTAMPED);
            }
            return new VideoClock(FrameTimes.constant(new FrameRate(rate)), nominal, oddities);
        }
        if (mend(times, leap)) {
            oddities.add(Oddity.BROKEN);
        }
        int n = times.length;
        double span = times[n - 1] - times[0];
        double rate = 1000 * n / (span + (last > 0 ? last : span / (n - 1)));
        double tolerance = Math.min(tick, LARGEST_TOLERANCE) + ROUNDING;
        boolean asNominal = nominal > 0 && farthest(times, 1000 / nominal) <= tolerance;
        boolean even = asNominal || farthest(times, span / (n - 1)) <= tolerance;
        rate = asNominal ? nominal : even ? 1000 * (n - 1) / span : rate;
        if (!even && farthest(times, span / (n - 1)) >= span / (n - 1) / 2) {
            oddities.add(Oddity.VARIABLE);
        }
        if (nominal > 0 && Math.abs(nominal - rate) > SAME_RATE * rate) {
            oddities.add(Oddity.NOMINAL);
        }
        boolean plain = even && Math.abs(times[0]) < LEAST_LEAD;
        return new VideoClock(
                new FrameTimes(new FrameRate(rate), plain ? List.of() : rounded(times)), nominal, oddities);
    }

    /// The stamps with those that are absent set evenly between their neighbours; none if all are absent.
    private static double[] filled(double[] stamps) {
        double[] times = stamps.clone();
        int known = -1;
        double step = step(stamps);
        for (int i = 0; i < times.length; i++) {
            if (Double.isNaN(times[i])) {
                continue;
            }
            for (int gap = known + 1; gap < i; gap++) {
                times[gap] = known < 0
                        ? times[i] - (i - gap) * step
                        : times[known] + (times[i] - times[known]) * (gap - known) / (i - known);
            }
            known = i;
        }
        if (known < 0) {
            return new double[0];
        }
        for (int gap = known + 1; gap < times.length; gap++) {
            times[gap] = times[known] + (gap - known) * step;
        }
        return times;
    }

    /// The usual distance from frame to frame: the median of the steps ahead.
    private static double step(double[] stamps) {
        List<Double> steps = new ArrayList<>();
        int known = -1;
        for (int i = 0; i < stamps.length; i++) {
            if (Double.isNaN(stamps[i])) {
                continue;
            }
            if (known >= 0 && stamps[i] > stamps[known]) {
                steps.add((stamps[i] - stamps[known]) / (i - known));
            }
            known = i;
        }
        steps.sort(null);
        return steps.isEmpty() ? 1000 / ASSUMED : steps.get(steps.size() / 2);
    }

    /// Makes the times ascend: a few that do not, before others continue, are spread evenly among their
    /// neighbours; what follows a break moves to one usual step behind what is before it.
    private static boolean mend(double[] times, double leap) {
        double[] raw = times.clone();
        double step = step(raw);
        double moved = 0;
        boolean broken = false;
        for (int i = 1; i < raw.length; i++) {
            boolean leaps = raw[i] - raw[i - 1] > leap;
            double before = times[i - 1];
            if (!leaps && raw[i] + moved > before) {
                times[i] = raw[i] + moved;
                continue;
            }
            broken = true;
            int next = leaps ? raw.length : goesOn(raw, i, before - moved);
            if (next < raw.length) {
                for (int k = i; k < next; k++) {
                    times[k] = before + (raw[next] + moved - before) * (k - i + 1) / (next - i + 1);
                }
                i = next - 1;
            } else {
                moved = before + step - raw[i];
                times[i] = before + step;
            }
        }
        return broken;
    }

    /// Where soon after `from` a time is later than `before`; behind the end if nowhere.
    private static int goesOn(double[] raw, int from, double before) {
        for (int next = from + 1; next < Math.min(raw.length, from + GLITCH); next++) {
            if (raw[next] > before) {
                return next;
            }
        }
        return raw.length;
    }

    private static double farthest(double[] times, double interval) {
        double farthest = 0;
        for (int i = 0; i < times.length; i++) {
            farthest = Math.max(farthest, Math.abs(times[i] - times[0] - i * interval));
        }
        return farthest;
    }

    private static List<Double> rounded(double[] times) {
        List<Double> rounded = new ArrayList<>(times.length);
        for (double time : times) {
            rounded.add(Math.round(time * 1000) / 1000.0);
        }
        return rounded;
    }
}
