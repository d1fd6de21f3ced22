package org.dianet.pipeline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.job.ThreadedJobRunner;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.pipeline.motion.ReadRecording;
import org.dianet.pipeline.motion.RecordingMotion;
import org.dianet.video.ClipFrames;
import org.dianet.video.FrameCache;
import org.dianet.video.FrameReader;
import org.dianet.video.KeptFiles;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// What a long recording costs: its first frame when nothing is known of the file and when its packets are; jumps to
/// frames anywhere, as the window asks for them; the overview of its motion curve; and the heap that all this took.
public final class RecordingBench {
    private static final long CACHE = 256L << 20;
    private static final int OPENINGS = 5;
    private static final int JUMPS = 200;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MB = 1 << 20;
    private static final double NANOS_PER_SECOND = 1e9;
    private final MediaOpener opener;
    private final List<Double> heap = new ArrayList<>();

    /// @param opener that keeps what it finds out about files, and knows nothing yet
    public RecordingBench(MediaOpener opener) {
        this.opener = opener;
    }

    public List<Measurement> measure(Media media, long seed, JobContext context)
            throws MediaException, InterruptedException, ExecutionException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("maxHeapMB", Runtime.getRuntime().maxMemory() >> 20);
        List<Measurement> found = new ArrayList<>();
        double[] unknown = {open(media, settings)};
        found.add(Measurement.of("first frame, file not known", "ms", unknown, settings));
        double[] known = new double[OPENINGS];
        for (int i = 0; i < OPENINGS; i++) {
            context.checkCancelled();
            known[i] = open(media, settings);
        }
        found.add(Measurement.of("first frame, file known", "ms", known, settings));
        found.add(Measurement.of("jump", "ms", jumps(media, seed, context), settings));
        double[] overview = {overview(media, settings, context)};
        found.add(Measurement.of("overview of the motion curve", "s", overview, settings));
        found.add(Measurement.of(
                "heap in use, garbage included",
                "MB",
                heap.stream().mapToDouble(mb -> mb).toArray(),
                settings));
        return found;
    }

    private void look() {
        Runtime runtime = Runtime.getRuntime();
        heap.add((runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MB);
    }

    private double open(Media media, Map<String, Object> settings) throws MediaException {
        long start = System.nanoTime();
        try (FrameReader reader = opener.open(Path.of(""), media, FrameNumbers.NONE)) {
            var frame = reader.read(FrameIndex.FIRST);
            double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
            look();
            settings.put("width", frame.width());
            settings.put("height", frame.height());
            settings.put("frames", reader.frames().count());
            return millis;
        }
    }

    private double[] jumps(Media media, long seed, JobContext context)
            throws MediaException, InterruptedException, ExecutionException {
        Random random = new Random(seed);
        double[] millis = new double[JUMPS];
        try (ThreadedJobRunner runner = new ThreadedJobRunner();
                FrameCache cache = new FrameCache(opener, runner, CACHE)) {
            ClipFrames frames = cache.open(Path.of(""), new StepBench(opener).clip("c", media))
                    .get();
            for (int i = 0; i < JUMPS; i++) {
                context.checkCancelled();
                FrameIndex to = new FrameIndex(random.nextInt(frames.numbers().count()));
                long start = System.nanoTime();
                frames.frame(to).get();
                millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
                look();
                context.report(Progress.of(i + 1L, JUMPS, "jumping"));
            }
        }
        return millis;
    }

    private double overview(Media media, Map<String, Object> settings, JobContext context) throws MediaException {
        FrameNumbers frames = opener.probe(Path.of(""), media).frames();
        RecordingMotion motion = new RecordingMotion(frames.count());
        long start = System.nanoTime();
        new ReadRecording(opener, KeptFiles.NONE).survey(Path.of(""), media, frames, motion, context);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        look();
        settings.put("overviewOneFrameIn", motion.apart());
        return seconds;
    }
}
