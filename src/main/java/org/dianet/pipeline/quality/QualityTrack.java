package org.dianet.pipeline.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.dianet.pipeline.quality.FrameQuality.FaceQuality;

/// What the frames of a clip show, one after the other.
record QualityTrack(List<FrameQuality> frames) {
    /// The eyes count as closed below this share of their usual opening. On 48 drawn clips blinks went
    /// down to 0.44 to 0.64 and all other movements, lid tightening among them, to 0.95; half way between.
    /// Not measured on real faces.
    private static final double CLOSED = 0.8;

    /// A turn by more than this from the usual pose hides a part of the face, in degrees.
    private static final double TURNED = 15;

    /// A change of the mean brightness by more than this share that stays is a step of the light.
    private static final double STEP = 0.05;

    /// Frames on either side of a step.
    private static final int AROUND = 3;

    QualityTrack {
        frames = List.copyOf(frames);
    }

    List<FaceQuality> faces() {
        List<FaceQuality> faces = new ArrayList<>();
        for (FrameQuality frame : frames) {
            if (frame.face() != null) {
                faces.add(frame.face());
            }
        }
        return faces;
    }

    /// The median over all frames with a face; NaN without any.
    double median(ToDoubleFunction<FaceQuality> value) {
        return median(faces().stream().mapToDouble(value).toArray());
    }

    /// Largest minus smallest; NaN without any face.
    double range(ToDoubleFunction<FaceQuality> value) {
        List<FaceQuality> faces = faces();
        return faces.isEmpty()
                ? Double.NaN
                : faces.stream().mapToDouble(value).max().orElseThrow()
                        - faces.stream().mapToDouble(value).min().orElseThrow();
    }

    /// The largest change of brightness that stays, as a share of the clip's median brightness.
    double lightStep() {
        double largest = 0;
        for (int i = 1; i < frames.size(); i++) {
            largest = Math.max(largest, lightStep(i));
        }
        return largest;
    }

    /// Between the frames before and those from `at` on.
    private double lightStep(int at) {
        double before = brightness(Math.max(0, at - AROUND), at);
        double after = brightness(at, Math.min(frames.size(), at + AROUND));
        double usual = brightness(0, frames.size());
        return usual == 0 ? 0 : Math.abs(after - before) / usual;
    }

    private double brightness(int from, int to) {
        return median(frames.subList(from, to).stream()
                .mapToDouble(FrameQuality::brightness)
                .toArray());
    }

    /// Stretches with a flaw, in the order of flaws and frames.
    List<FlawedStretch> flaws() {
        double open = median(face -> face.eyes().wider());
        double yaw = median(face -> face.pose().yaw());
        double pitch = median(face -> face.pose().pitch());
        List<FlawedStretch> flaws = new ArrayList<>();
        flaws.addAll(stretches(Flaw.BLINK, i -> {
            FaceQuality face = frames.get(i).face();
            return face != null && face.eyes().wider() < CLOSED * open;
        }));
        flaws.addAll(stretches(Flaw.HEAD_TURNED, i -> {
            FaceQuality face = frames.get(i).face();
            return face != null
                    && (Math.abs(face.pose().yaw() - yaw) > TURNED
                            || Math.abs(face.pose().pitch() - pitch) > TURNED);
        }));
        flaws.addAll(stretches(Flaw.FACE_LOST, i -> frames.get(i).face() == null));
        flaws.addAll(stretches(Flaw.LIGHT_STEP, i -> i > 0 && lightStep(i) > STEP));
        return flaws;
    }

    private List<FlawedStretch> stretches(Flaw flaw, IntPredicate has) {
        List<FlawedStretch> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= frames.size(); i++) {
            boolean now = i < frames.size() && has.test(i);
            if (now && start < 0) {
                start = i;
            } else if (!now && start >= 0) {
                found.add(new FlawedStretch(
                        flaw, frames.get(start).index(), frames.get(i - 1).index()));
                start = -1;
            }
        }
        return found;
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
