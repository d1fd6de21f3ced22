package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.PoolingForm;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.Span;
import org.dianet.imaging.WeightedSum;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.NeededFrame;

/// Dynamic images of one clip. Frames pass by once; only the images stay in memory.
public final class ComputeDynamicImages {
    private final MediaOpener opener;

    public ComputeDynamicImages(MediaOpener opener) {
        this.opener = opener;
    }

    /// @param side of the square images in pixels; 0 keeps the clip's own pixels
    public record Request(List<PhaseKind> kinds, PoolingForm form, Colour colour, int side) {
        public Request {
            kinds = List.copyOf(kinds);
            if (side < 0) {
                throw new IllegalArgumentException("the size of a dynamic image is negative");
            }
        }
    }

    /// @param root the project's folder
    /// @throws MediaException if a frame is missing or unreadable
    public Map<PhaseKind, DynamicImage> compute(
            Path root, Clip clip, Phases phases, Request request, JobContext context) throws MediaException {
        List<Pool> pools = new ArrayList<>();
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            int first = firstOf(request, phases);
            int last = lastOf(request, phases);
            for (int i = first; i <= last; i++) {
                context.checkCancelled();
                Frame frame = NeededFrame.read(reader, clip, i);
                if (pools.isEmpty()) {
                    pools.addAll(pools(request, phases, frame));
                }
                add(pools, i, request, frame);
                context.report(Progress.of(i - first + 1L, last - first + 1L, "frame " + i));
            }
        }
        Map<PhaseKind, DynamicImage> images = new LinkedHashMap<>();
        pools.forEach(pool -> images.put(pool.kind, pool.sum.image()));
        return images;
    }

    private record Pool(PhaseKind kind, Span span, int width, int height, WeightedSum sum) {}

    private static List<Pool> pools(Request request, Phases phases, Frame frame) {
        int width = request.side() == 0 ? frame.width() : request.side();
        int height = request.side() == 0 ? frame.height() : request.side();
        List<Pool> pools = new ArrayList<>();
        for (PhaseKind kind : request.kinds()) {
            Span span = Span.of(kind, phases);
            WeightedSum sum = new WeightedSum(kind, request.form(), span.length(), width, height, request.colour());
            pools.add(new Pool(kind, span, width, height, sum));
        }
        return pools;
    }

    private static void add(List<Pool> pools, int index, Request request, Frame frame) {
        byte[] pixels = Resampler.resample(
                frame, pools.getFirst().width(), pools.getFirst().height(), request.colour());
        for (Pool pool : pools) {
            if (pool.span().contains(index)) {
                pool.sum().add(pixels);
            }
        }
    }

    private static int firstOf(Request request, Phases phases) {
        return request.kinds().stream()
                .mapToInt(kind -> Span.of(kind, phases).first())
                .min()
                .orElseThrow();
    }

    private static int lastOf(Request request, Phases phases) {
        return request.kinds().stream()
                .mapToInt(kind -> Span.of(kind, phases).last())
                .max()
                .orElseThrow();
    }
}
