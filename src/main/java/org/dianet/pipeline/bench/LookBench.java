package org.dianet.pipeline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.Frame;
import org.dianet.imaging.SignedDifference;
import org.dianet.imaging.motion.FlowView;
import org.dianet.imaging.motion.MotionMagnifier;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;

/// How long the pictures for looking take once their frames are decoded.
public final class LookBench {
    private static final int WARM_UP = 4;
    private static final int SAMPLES = 20;
    private static final double STRENGTH = 10;
    private static final double NANOS_PER_MILLI = 1e6;
    private final MediaOpener opener;
    private final OpticalFlow flow;

    public LookBench(MediaOpener opener, OpticalFlow flow) {
        this.opener = opener;
        this.flow = flow;
    }

    @FunctionalInterface
    private interface Look {
        Frame of(Frame now);
    }

    public List<Measurement> measure(String label, Media media, JobContext context) throws MediaException {
        try (FrameReader reader = opener.open(Path.of(""), media, FrameNumbers.NONE)) {
            Frame onset = reader.read(FrameIndex.FIRST);
            MotionMagnifier magnifier = new MotionMagnifier(onset);
            FlowView view = new FlowView(flow, 2);
            List<Measurement> found = new ArrayList<>();
            SignedDifference difference = new SignedDifference(4);
            found.add(measure(label + " difference", reader, now -> difference.of(now, onset), context));
            found.add(measure(label + " flow", reader, now -> view.colours(onset, now), context));
            found.add(measure(
                    label + " magnified",
                    reader,
                    now -> magnifier.magnify(now, List.of(now, now, now, now, now), STRENGTH),
                    context));
            return found;
        }
    }

    private static Measurement measure(String name, FrameReader reader, Look look, JobContext context)
            throws MediaException {
        double[] millis = new double[SAMPLES];
        int count = reader.frames().count();
        Frame now = reader.read(FrameIndex.FIRST);
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            context.checkCancelled();
            now = reader.read(new FrameIndex(Math.floorMod(i + WARM_UP + 1, count)));
            long start = System.nanoTime();
            Frame shown = look.of(now);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            }
            context.report(Progress.of(i + WARM_UP + 1L, SAMPLES + WARM_UP, name + " " + shown.width()));
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("width", now.width());
        settings.put("height", now.height());
        return Measurement.of(name, "ms", millis, settings);
    }
}
