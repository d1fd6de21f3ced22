package org.dianet.pipeline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// How long it takes from asking for a frame to having its pixels in an int buffer, without any cache: random jumps,
/// then steps forward.
public final class ScrubBench {
    private static final int WARM_UP = 40;
    private static final int JUMPS = 300;
    private static final int STEPS = 200;
    private static final double NANOS_PER_MILLI = 1e6;

    private final MediaOpener opener;

    public ScrubBench(MediaOpener opener) {
        this.opener = opener;
    }

    /// Random jumps first, then steps.
    ///
    /// @param label what the media is called in the result
    public List<Measurement> measure(String label, Media media, long seed, JobContext context) throws MediaException {
        Random random = new Random(seed);
        try (FrameReader reader = opener.open(Path.of(""), media, FrameNumbers.NONE)) {
            int frames = reader.frames().count();
            read(reader, i -> random.nextInt(frames), WARM_UP, context);
        }
        // What the warm-up left in a reader must not help the jumps that count.
        try (FrameReader reader = opener.open(Path.of(""), media, FrameNumbers.NONE)) {
            int frames = reader.frames().count();
            IntUnaryOperator jump = i -> random.nextInt(frames);
            List<Measurement> found = new ArrayList<>();
            found.add(measurement(label + " random jump", reader, read(reader, jump, JUMPS, context)));
            int steps = Math.min(STEPS, frames - 1);
            if (steps > 0) {
                // The first read only brings the reader to the start of the walk.
                read(reader, i -> 0, 1, context);
                double[] walk = read(reader, i -> i + 1, steps, context);
                found.add(measurement(label + " forward step", reader, walk));
            }
            return found;
        }
    }

    private static double[] read(FrameReader reader, IntUnaryOperator next, int count, JobContext context)
            throws MediaException {
        double[] millis = new double[count];
        int[] window = new int[0];
        for (int i = 0; i < count; i++) {
            context.checkCancelled();
            FrameIndex index = new FrameIndex(next.applyAsInt(i));
            long start = System.nanoTime();
            Frame frame = reader.read(index);
            if (window.length != frame.argb().length) {
                window = new int[frame.argb().length];
            }
            System.arraycopy(frame.argb(), 0, window, 0, window.length);
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            context.report(Progress.of(i + 1, count, "reading frames"));
        }
        return millis;
    }

    private static Measurement measurement(String name, FrameReader reader, double[] millis) throws MediaException {
        Frame frame = reader.read(FrameIndex.FIRST);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("width", frame.width());
        settings.put("height", frame.height());
        settings.put("frames", reader.frames().count());
        return Measurement.of(name, "ms", millis, settings);
    }
}
