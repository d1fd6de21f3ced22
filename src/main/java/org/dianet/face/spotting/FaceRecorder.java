package org.dianet.face.spotting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dianet.face.FaceRegion;
import org.dianet.imaging.Frame;
import org.jspecify.annotations.Nullable;

/// Turns the aligned frames of a recording, one after the other, into the signals of its regions. They are measured
/// against a mean picture of the face, which is made again every few seconds, because a head that has turned looks
/// different for good. Few pictures are kept, whatever the length of the recording (method.md 6.1).
final class FaceRecorder {
    private static final List<FaceRegion> EYES = List.of(FaceRegion.RIGHT_EYE, FaceRegion.LEFT_EYE);
    /// Seconds for which a mean picture is used, and of the first one.
    private static final double RENEWED = 10;

    private static final double FIRST = 2;
    private static final double SAMPLES_PER_SECOND = 10;
    /// Pictures by which two gauges are joined.
    private static final int COMMON = 30;

    private final HeadLock head;
    private final Map<FaceRegion, int[]> regions;
    private final int renewed;
    private final int first;
    private final MeanPlane mean;
    private final List<FacePlane> waiting = new ArrayList<>();
    private final Map<FaceRegion, RegionGauge> gauges = new EnumMap<>(FaceRegion.class);
    private final Map<FaceRegion, double[]> across = new EnumMap<>(FaceRegion.class);
    private final Map<FaceRegion, double[]> down = new EnumMap<>(FaceRegion.class);
    private final Map<FaceRegion, double[]> unlike = new EnumMap<>(FaceRegion.class);
    private int measured;

    /// @param frames of the recording
    /// @param rate frames a second
    FaceRecorder(Map<FaceRegion, int[]> regions, int frames, double rate) {
        this.head = new HeadLock(frames);
        this.regions = new EnumMap<>(regions);
        this.renewed = Math.max(2, (int) Math.round(RENEWED * rate));
        this.first = Math.max(1, (int) Math.round(FIRST * rate));
        this.mean = new MeanPlane(Math.max(1, (int) Math.round(rate / SAMPLES_PER_SECOND)), COMMON);
        regions.keySet().forEach(region -> {
            across.put(region, new double[frames]);
            down.put(region, new double[frames]);
            if (EYES.contains(region)) {
                unlike.put(region, new double[frames]);
            }
        });
    }

    /// Adds the next frame.
    void add(Frame frame) {
        FacePlane plane = head.add(frame);
        mean.add(plane);
        waiting.add(plane);
        if (!gauges.isEmpty() || waiting.size() == first) {
            measureWaiting();
        }
    }

    private void measureWaiting() {
        if (gauges.isEmpty() || mean.frames() >= renewed) {
            renewGauges();
        }
        for (FacePlane plane : waiting) {
            gauges.forEach((region, gauge) -> {
                double[] moved = gauge.displacement(plane);
                of(across, region)[measured] = moved[0];
                of(down, region)[measured] = moved[1];
                if (unlike.containsKey(region)) {
                    of(unlike, region)[measured] = gauge.unlikeness(plane);
                }
            });
            measured++;
        }
        waiting.clear();
    }

    private void renewGauges() {
        FacePlane reference = mean.take();
        regions.forEach((region, pixels) -> {
            RegionGauge gauge = new RegionGauge(reference, pixels);
            @Nullable RegionGauge before = gauges.get(region);
            gauges.put(region, before == null ? gauge : gauge.joinedTo(before, mean.recent()));
        });
    }

    private static double[] of(Map<FaceRegion, double[]> map, FaceRegion region) {
        return map.getOrDefault(region, new double[0]);
    }

    /// The signals of all frames that were added.
    FaceSignals signals() {
        if (!waiting.isEmpty()) {
            measureWaiting();
        }
        return new FaceSignals(cut(across), cut(down), cut(unlike), head.x(), head.y());
    }

    private Map<FaceRegion, double[]> cut(Map<FaceRegion, double[]> whole) {
        Map<FaceRegion, double[]> cut = new EnumMap<>(FaceRegion.class);
        whole.forEach((region, values) -> cut.put(region, Arrays.copyOf(values, head.frames())));
        return cut;
    }
}
