package org.dianet.pipeline.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dianet.face.FaceArea;
import org.dianet.imaging.ApexSuggestion;
import org.dianet.imaging.Frame;
import org.dianet.imaging.MotionCurve;
import org.dianet.imaging.motion.ApexCandidate;
import org.dianet.imaging.motion.BinaryPatterns;
import org.dianet.imaging.motion.DivideAndConquer;
import org.dianet.imaging.motion.GreyPlane;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.imaging.motion.SignalCurve;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;

/// What the small pictures of a clip, or of a part of it, say about its motion, against any onset among them. All
/// frames
/// are given by their index in the clip.
///
/// @param first frame of the clip that the pictures begin with
/// @param areas the pixels of each facial area; empty if the face's mesh was not found
public record FaceMotion(int first, List<GreyPlane> planes, Map<FaceArea, int[]> areas) {
    /// An area that hardly flickers must not drown the others.
    private static final double LEAST_NOISE = 0.05;
    /// Correlation of the eyes with those at the onset below which they are closed, and above which they are open.
    private static final double CLOSED = 0.7;

    private static final double OPEN = 0.95;

    public FaceMotion {
        planes = List.copyOf(planes);
        areas = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    }

    /// Whether the frame is among those looked at.
    public boolean covers(int frame) {
        return frame >= first && frame < first + planes.size();
    }

    /// Values of the frames looked at as those of the clip; NaN before them.
    private double[] inClip(double[] values) {
        double[] all = new double[first + values.length];
        Arrays.fill(all, Double.NaN);
        System.arraycopy(values, 0, all, first, values.length);
        return all;
    }

    private ApexSuggestion inClip(ApexSuggestion range) {
        return new ApexSuggestion(inClip(range.apex()), inClip(range.from()), inClip(range.to()), range.score());
    }

    private FrameIndex inClip(FrameIndex index) {
        return new FrameIndex(first + index.value());
    }

    /// Mean absolute grey change of each area against the frame at `onset`.
    public Map<FaceArea, SignalCurve> areaCurves(int onset) {
        Map<FaceArea, SignalCurve> curves = new EnumMap<>(FaceArea.class);
        areas.forEach((area, pixels) -> curves.put(
                area,
                new SignalCurve(
                        area.name(),
                        "grey levels",
                        inClip(changes(onset - first, pixels).change()))));
        return curves;
    }

    private MotionCurve changes(int onset, int[] pixels) {
        GreyPlane reference = planes.get(onset);
        return new MotionCurve(planes.stream()
                .mapToDouble(plane -> plane.change(reference, pixels))
                .toArray());
    }

    /// Mean length of the optical flow from the frame at `onset`, in pixels of the small pictures, without what the
    /// whole head does.
    public SignalCurve flowCurve(int onset, OpticalFlow flow, JobContext context) {
        Frame reference = planes.get(onset - first).frame();
        double[] lengths = new double[planes.size()];
        for (int i = 0; i < lengths.length; i++) {
            context.checkCancelled();
            lengths[i] = i == onset - first
                    ? 0
                    : flow.between(reference, planes.get(i).frame())
                            .withoutHead()
                            .meanMagnitude();
            context.report(Progress.of(i + 1L, lengths.length, "optical flow"));
        }
        return new SignalCurve("FLOW", "px", inClip(lengths));
    }

    /// Where the apex may be by either method, each method's best first. The areas come before the patterns: on drawn
    /// clips, whose apex is known, they lie nearer to it.
    ///
    /// @param most of each method
    public List<ApexCandidate> candidates(int onset, int most) {
        List<ApexCandidate> found = new ArrayList<>();
        if (covers(onset)) {
            byAreas(onset, most).forEach(range -> found.add(new ApexCandidate(ApexCandidate.Method.AREAS, range)));
            new MotionCurve(patternChange(onset - first))
                    .suggestions(most)
                    .forEach(range -> found.add(new ApexCandidate(ApexCandidate.Method.PATTERNS, inClip(range))));
        }
        return found;
    }

    /// The peaks of the areas' common curve; the one that divide and conquer ends at comes first.
    ///
    /// @throws IndexOutOfBoundsException if there is no frame `onset`
    public List<ApexSuggestion> byAreas(int onset, int most) {
        MotionCurve curve = new MotionCurve(inUnitsOfNoise(onset - first));
        List<ApexSuggestion> ranges = new ArrayList<>(curve.suggestions(Integer.MAX_VALUE));
        int apex = DivideAndConquer.apex(curve.smoothed());
        ranges.stream()
                .filter(range -> range.apex().value() == apex)
                .findFirst()
                .ifPresent(chosen -> {
                    ranges.remove(chosen);
                    ranges.addFirst(chosen);
                });
        return ranges.stream().limit(most).map(this::inClip).toList();
    }

    /// The mean over areas of their change, each divided by its own noise, so that a small quiet area counts as much as
    /// a large restless one. Without areas, the change of the whole picture.
    private double[] inUnitsOfNoise(int onset) {
        int[] whole = IntStream.range(0, planes.getFirst().values().length).toArray();
        // the whole picture is not the eyes, whatever it is called
        Map<FaceArea, int[]> parts = areas.isEmpty() ? Map.of(FaceArea.NOSE, whole) : areas;
        double[] sum = new double[planes.size()];
        for (Map.Entry<FaceArea, int[]> part : parts.entrySet()) {
            MotionCurve curve = changes(onset, part.getValue());
            if (part.getKey() == FaceArea.EYES) {
                curve = withoutBlinks(curve, onset, part.getValue());
            }
            double unit = parts.size() * Math.max(LEAST_NOISE, curve.noise());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += curve.change()[i] / unit;
            }
        }
        return sum;
    }

    /// A blink moves more than any expression. While the eyes do not look like themselves, the curve is a straight
    /// line.
    private MotionCurve withoutBlinks(MotionCurve curve, int onset, int[] eyes) {
        double[] open = curve.change().clone();
        double[] likeness = planes.stream()
                .mapToDouble(plane -> plane.likeness(planes.get(onset), eyes))
                .toArray();
        for (int i = 0; i < open.length; i++) {
            if (likeness[i] >= CLOSED) {
                continue;
            }
            int from = i;
            while (from > 0 && likeness[from] < OPEN) {
                from--;
            }
            int to = i;
            while (to < open.length - 1 && likeness[to] < OPEN) {
                to++;
            }
            double before = likeness[from] < OPEN ? open[to] : open[from];
            double after = likeness[to] < OPEN ? before : open[to];
            for (int k = from; k <= to; k++) {
                open[k] = before + (after - before) * (k - from) / Math.max(1, to - from);
            }
            i = to;
        }
        return new MotionCurve(open);
    }

    /// The onset alone is no way from itself, while noise keeps all others at a distance; it takes its neighbours', so
    /// that this step is not taken for motion.
    private double[] patternChange(int onset) {
        List<BinaryPatterns> patterns = IntStream.range(0, planes.size())
                .mapToObj(i -> BinaryPatterns.of(quietened(i)))
                .toList();
        double[] change =
                patterns.stream().mapToDouble(patterns.get(onset)::distance).toArray();
        double before = onset > 0 ? change[onset - 1] : Double.POSITIVE_INFINITY;
        double after = onset + 1 < change.length ? change[onset + 1] : Double.POSITIVE_INFINITY;
        change[onset] = Double.isFinite(Math.min(before, after)) ? Math.min(before, after) : 0;
        return change;
    }

    /// A picture averaged with its neighbours in time, since patterns of noise are patterns too.
    private GreyPlane quietened(int index) {
        int[] shares = {1, 4, 6, 4, 1};
        GreyPlane middle = planes.get(index);
        int[] sums = new int[middle.values().length];
        for (int k = 0; k < shares.length; k++) {
            GreyPlane plane = planes.get(Math.clamp(index + k - 2, 0, planes.size() - 1));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += shares[k] * plane.at(i);
            }
        }
        byte[] values = new byte[sums.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) ((sums[i] + 8) / 16);
        }
        return new GreyPlane(middle.width(), middle.height(), values);
    }
}
