package org.dianet.pipeline.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.WeightedSum;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.learning.motion.ReadyImages;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;

/// The one road from a clip's frames to its motion images, whoever wants them: files, training, explanations. Frames
/// pass by once; only the images stay in memory.
///
/// @param motion which images
/// @param side of the square images in pixels; 0 keeps the clip's own pixels
public record MotionImageBuilder(MotionRepresentation motion, int side) {

    /// @throws IllegalArgumentException if the side is negative
    public MotionImageBuilder {
        if (side < 0) {
            throw new IllegalArgumentException("the size of a dynamic image is negative");
        }
    }

    /// A stretch of a clip that becomes an image.
    public record Stretch(PhaseKind kind, Phases phases) {
        public Span span() {
            return kind.span(phases);
        }
    }

    /// What a network sees of a clip with these phases: a stretch per stream.
    public List<Stretch> streams(Phases phases) {
        return motion.kinds().stream().map(kind -> new Stretch(kind, phases)).toList();
    }

    /// The image of each stream.
    ///
    /// @param root the project's folder
    /// @throws MediaException if a frame is missing or unreadable
    public List<DynamicImage> build(MediaOpener opener, Path root, Clip clip, Phases phases, JobContext context)
            throws MediaException {
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            return build(ProjectFrames.of(reader, clip), streams(phases), context);
        }
    }

    /// Images of any stretches, in their order, before they are scaled.
    ///
    /// @throws MediaException if a frame that one of them needs is missing or unreadable
    public List<DynamicImage> build(ProjectFrames frames, List<Stretch> wanted, JobContext context)
            throws MediaException {
        return switch (motion) {
            case DynamicImages how -> pooled(how, frames, wanted, context);
            case PhaseFlow _ -> FlowImages.build(frames, wanted, side, context);
            case ReadyImages _ -> throw new MediaException("ready images are not made from frames");
        };
    }

    /// How many frames are left of a stretch, which keep their order: the image is that of a clip without the others.
    private static int kept(ProjectFrames frames, Stretch of) throws MediaException {
        int kept = 0;
        for (int i = of.span().first(); i <= of.span().last(); i++) {
            kept += frames.excluded(i) ? 0 : 1;
        }
        if (kept == 0) {
            throw new MediaException(
                    "Every frame of the clip's " + of.kind().name().toLowerCase(Locale.ROOT) + " phase is excluded.");
        }
        return kept;
    }

    private List<DynamicImage> pooled(DynamicImages how, ProjectFrames frames, List<Stretch> wanted, JobContext context)
            throws MediaException {
        List<Integer> lengths = new ArrayList<>();
        for (Stretch of : wanted) {
            lengths.add(kept(frames, of));
        }
        int first = wanted.stream().mapToInt(of -> of.span().first()).min().orElseThrow();
        int last = wanted.stream().mapToInt(of -> of.span().last()).max().orElseThrow();
        List<WeightedSum> sums = new ArrayList<>();
        int width = side;
        int height = side;
        for (int i = first; i <= last; i++) {
            context.checkCancelled();
            if (frames.excluded(i)) {
                continue;
            }
            if (sums.isEmpty()) {
                Frame own = side == 0 ? frames.read(i) : null;
                width = own == null ? side : own.width();
                height = own == null ? side : own.height();
                for (int k = 0; k < wanted.size(); k++) {
                    PhaseKind kind = wanted.get(k).kind();
                    sums.add(new WeightedSum(kind, how.form(), lengths.get(k), width, height, how.colour()));
                }
            }
            byte[] pixels = frames.pixels(i, width, height, how.colour());
            for (int k = 0; k < sums.size(); k++) {
                if (wanted.get(k).span().contains(i)) {
                    sums.get(k).add(pixels);
                }
            }
            context.report(Progress.of(i - first + 1L, last - first + 1L, "frame " + i));
        }
        return sums.stream().map(WeightedSum::image).toList();
    }
}
