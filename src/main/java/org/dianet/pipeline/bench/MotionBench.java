package org.dianet.pipeline.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.MotionSettings;
import org.dianet.model.clip.Phases;
import org.dianet.pipeline.sample.MotionImageBuilder;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// Time from the frames of a clip of 60 frames of 224×224 pixels to each motion representation.
public final class MotionBench {
    private static final int SIDE = 224;
    private static final int FRAMES = 60;
    private static final int WARM_UP = 5;
    private static final int SAMPLES = 15;
    private static final double NANOS_PER_MS = 1e6;
    private static final Phases PHASES = Phases.of(0, 30, FRAMES - 1);

    private final FlowAlgorithm.Measures flows;

    public MotionBench(FlowAlgorithm.Measures flows) {
        this.flows = flows;
    }

    /// One measurement for each representation; one for each way to measure flow if it has any.
    public List<Measurement> measure(JobContext context) throws MediaException {
        List<Frame> clip = clip();
        List<Measurement> found = new ArrayList<>();
        for (MotionRepresentation motion : MotionRepresentation.all()) {
            if (motion.settings().containsKey("flowAlgorithm")) {
                for (FlowAlgorithm algorithm : FlowAlgorithm.values()) {
                    Map<String, Object> set = Map.of("flowAlgorithm", algorithm);
                    found.add(measure(motion.with(MotionSettings.of(set)), algorithm.name(), clip::get, context));
                }
            } else {
                found.add(measure(motion, "", clip::get, context));
            }
        }
        return found;
    }

    private Measurement measure(MotionRepresentation motion, String flow, ProjectFrames frames, JobContext context)
            throws MediaException {
        MotionImageBuilder builder = new MotionImageBuilder(motion, SIDE, flows);
        double[] samples = new double[SAMPLES];
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            context.checkCancelled();
            long start = System.nanoTime();
            builder.build(frames, builder.streams(PHASES), context.quiet());
            if (i >= 0) {
                samples[i] = (System.nanoTime() - start) / NANOS_PER_MS;
            }
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("size", SIDE);
        settings.put("frames", FRAMES);
        settings.put("planes", motion.streams() * motion.channels());
        String name = flow.isEmpty() ? motion.specName() : motion.specName() + " " + flow;
        return Measurement.of(name, "ms", samples, settings);
    }

    /// A pattern that moves to the right and down up to the apex, and back.
    private static List<Frame> clip() {
        List<Frame> frames = new ArrayList<>();
        for (int f = 0; f < FRAMES; f++) {
            double moved = 3.0 * (f <= FRAMES / 2 ? f : FRAMES - 1 - f) / (FRAMES / 2.0);
            int[] argb = new int[SIDE * SIDE];
            for (int i = 0; i < argb.length; i++) {
                double x = i % SIDE - moved;
                int row = i / SIDE;
                double y = row - moved / 2;
                int level = (int) Math.round(
                        128 + 45 * Math.sin(x / 5.3 + 0.4) * Math.cos(y / 6.1) + 40 * Math.cos((x + 2 * y) / 11.7));
                argb[i] = 0xff000000 | level * 0x010101;
            }
            frames.add(new Frame(SIDE, SIDE, argb));
        }
        return frames;
    }
}
