package org.dianet.pipeline.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.job.ThreadedJobRunner;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.video.ClipFrames;
import org.dianet.video.FrameCache;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// Stepping as the window does it, through its cache: a held arrow key, as fast as frames come and as fast as a
/// keyboard
/// repeats it; and the first frame of the next clip, which was read ahead.
public final class StepBench {
    private static final long CACHE = 256L << 20;
    private static final int OPENINGS = 20;
    private static final int REPEATS_PER_SECOND = 30;
    private static final int MOST_REPEATS = 300;
    private static final double NANOS_PER_MILLI = 1e6;
    private final MediaOpener opener;

    public StepBench(MediaOpener opener) {
        this.opener = opener;
    }

    /// Forward, then back: through the whole clip, each frame asked for as soon as the one before is there; then in the
    /// rhythm of a held key, which leaves time to decode ahead.
    public List<Measurement> held(String label, Media media, JobContext context)
            throws MediaException, InterruptedException, ExecutionException {
        List<Measurement> found = new ArrayList<>();
        for (int towards : new int[] {1, -1}) {
            String name = label + (towards > 0 ? " held arrow" : " held arrow back");
            found.add(held(name, media, towards, 0, context));
            found.add(held(name + ", 30 a second", media, towards, REPEATS_PER_SECOND, context));
        }
        return found;
    }

    /// Begins with nothing cached.
    private Measurement held(String name, Media media, int towards, int perSecond, JobContext context)
            throws MediaException, InterruptedException, ExecutionException {
        try (ThreadedJobRunner runner = new ThreadedJobRunner();
                FrameCache cache = new FrameCache(opener, runner, CACHE)) {
            ClipFrames frames = cache.open(Path.of(""), clip("c", media)).get();
            return Measurement.of(name, "ms", walk(frames, towards, perSecond, context), settings(frames));
        }
    }

    private static double[] walk(ClipFrames frames, int towards, int perSecond, JobContext context)
            throws InterruptedException, ExecutionException {
        int count = frames.numbers().count();
        int at = towards > 0 ? 0 : count - 1;
        frames.frame(new FrameIndex(at)).get();
        frames.prefetch(new FrameIndex(at), towards);
        double[] millis = new double[perSecond == 0 ? count - 1 : Math.min(MOST_REPEATS, count - 1)];
        long rhythm = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
        long due = System.nanoTime();
        for (int i = 0; i < millis.length; i++) {
            context.checkCancelled();
            at += towards;
            // a late frame moves those after it; they do not catch up
            due = Math.max(due + rhythm, System.nanoTime());
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            long start = System.nanoTime();
            var frame = frames.frame(new FrameIndex(at));
            frames.prefetch(new FrameIndex(at), towards);
            frame.get();
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            context.report(Progress.of(i + 1L, millis.length, "stepping"));
        }
        return millis;
    }

    /// From choosing the next clip to its first frame: after the clip was read ahead, and without that.
    public List<Measurement> nextClip(String label, Media media, JobContext context)
            throws MediaException, InterruptedException, ExecutionException {
        double[] unread = new double[OPENINGS];
        double[] ahead = new double[OPENINGS];
        try (ThreadedJobRunner runner = new ThreadedJobRunner();
                FrameCache cache = new FrameCache(opener, runner, CACHE)) {
            Clip first = clip("c", media);
            ClipFrames frames = cache.open(Path.of(""), first).get();
            int count = frames.numbers().count();
            Map<String, Object> settings = settings(frames);
            for (int i = 0; i < OPENINGS; i++) {
                context.checkCancelled();
                // Clips with other frames of the same media are other clips to the cache.
                Clip next = clip("n" + i, media, count - 1 - i);
                unread[i] = open(cache, next);
                ahead[i] = open(cache, next);
            }
            return List.of(
                    Measurement.of(label + " next clip", "ms", ahead, settings),
                    Measurement.of(label + " next clip, not read ahead", "ms", unread, settings));
        }
    }

    private static double open(FrameCache cache, Clip clip) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        cache.open(Path.of(""), clip).get().frame(FrameIndex.FIRST).get();
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static Map<String, Object> settings(ClipFrames frames) throws InterruptedException, ExecutionException {
        var frame = frames.frame(FrameIndex.FIRST).get();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("width", frame.width());
        settings.put("height", frame.height());
        settings.put("frames", frames.numbers().count());
        return settings;
    }

    Clip clip(String id, Media media) throws MediaException {
        try (FrameReader reader = opener.open(Path.of(""), media, FrameNumbers.NONE)) {
            return clip(id, media, reader.frames());
        }
    }

    private Clip clip(String id, Media media, int frames) throws MediaException {
        try (FrameReader reader = opener.open(Path.of(""), media, FrameNumbers.NONE)) {
            long[] numbers = new long[frames];
            for (int i = 0; i < frames; i++) {
                numbers[i] = reader.frames().numberAt(new FrameIndex(i)).value();
            }
            return clip(id, media, FrameNumbers.of(numbers));
        }
    }

    private static Clip clip(String id, Media media, FrameNumbers frames) {
        Coding coding = new Coding(Coder.DATASET, Marks.NONE, null, new ActionUnits(""), "", false, Instant.EPOCH);
        return new Clip(
                new ClipId(id), new SubjectId("s"), "bench", media, frames, new FrameRate(200), List.of(coding), null);
    }
}
