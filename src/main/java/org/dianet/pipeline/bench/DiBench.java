package org.dianet.pipeline.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.PhaseSums;
import org.dianet.imaging.PhaseSumsBuilder;
import org.dianet.imaging.PoolingForm;
import org.dianet.job.JobContext;
import org.dianet.model.clip.Phases;

/// Time from a moved apex to both dynamic images at 224×224×3, for short and long phases of one clip.
public final class DiBench {
    private static final int SIDE = 224;
    private static final int SHORT = 20;
    private static final int LONG = 400;
    private static final int WARM_UP = 300;
    private static final int SAMPLES = 1000;
    private static final double NANOS_PER_MS = 1e6;

    /// One measurement for phases of 20 frames and one for phases of 400.
    public List<Measurement> measure(JobContext context) {
        PhaseSums sums = sums();
        List<Measurement> found = new ArrayList<>();
        for (int length : new int[] {SHORT, LONG}) {
            found.add(measure(sums, length, context));
        }
        return found;
    }

    private static Measurement measure(PhaseSums sums, int length, JobContext context) {
        float[] onset = new float[SIDE * SIDE * 3];
        float[] offset = new float[SIDE * SIDE * 3];
        double[] samples = new double[SAMPLES];
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            context.checkCancelled();
            int apex = length + Math.floorMod(i, 10);
            Phases phases = Phases.of(Math.floorMod(i, 10), apex, apex + length);
            long start = System.nanoTime();
            sums.pool(PhaseKind.ONSET, phases, PoolingForm.LINEAR, onset);
            sums.pool(PhaseKind.OFFSET, phases, PoolingForm.LINEAR, offset);
            if (i >= 0) {
                samples[i] = (System.nanoTime() - start) / NANOS_PER_MS;
            }
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("size", SIDE);
        settings.put("channels", 3);
        settings.put("phaseFrames", length);
        settings.put("clipFrames", sums.frameCount());
        settings.put("stride", sums.stride());
        return Measurement.of("di " + length + " frames", "ms", samples, settings);
    }

    private static PhaseSums sums() {
        int frames = 2 * LONG + 20;
        PhaseSumsBuilder builder = PhaseSums.builder(SIDE, SIDE, Colour.RGB, frames);
        Random random = new Random(1);
        for (int f = 0; f < frames; f++) {
            builder.add(new Frame(
                    SIDE, SIDE, random.ints((long) SIDE * SIDE, 0xff000000, 0).toArray()));
        }
        return builder.build();
    }
}
