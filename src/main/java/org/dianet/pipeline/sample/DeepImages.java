package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.dianet.imaging.DeepFrame;
import org.dianet.imaging.DeepSum;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Normalisation;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.ApexPooling;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.MotionImageBuilder.Stretch;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// Images of a view whose frames have one value of 16 bits a pixel, such as depth, in full. A thousand steps of depth
/// are a face's movement; cut to 256, nothing would be left of it.
final class DeepImages {
    private final FrameReader reader;
    private final Clip clip;
    private final int side;

    DeepImages(FrameReader reader, Clip clip, int side) {
        this.reader = reader;
        this.clip = clip;
        this.side = side;
    }

    /// Whether the clip's frames are such.
    boolean apply(List<Stretch> wanted) throws MediaException {
        int first = wanted.getFirst().span().first();
        return reader.deep(index(first)).isPresent();
    }

    /// @throws MediaException if a frame is missing or unreadable, or the images cannot be made without loss
    List<DynamicImage> build(List<Stretch> wanted, JobContext context) throws MediaException {
        List<DynamicImage> images = new ArrayList<>();
        for (Stretch of : wanted) {
            context.checkCancelled();
            images.add(image(of, context));
        }
        return images;
    }

    private DynamicImage image(Stretch of, JobContext context) throws MediaException {
        PooledImages how = pooled(of.motion());
        ProjectFrames frames = ProjectFrames.of(reader, clip);
        List<Integer> indexes =
                SequenceFrames.kept(frames, of.span().first(), of.span().last());
        if (indexes.isEmpty()) {
            throw new MediaException(
                    "Every frame of the clip's " + of.kind().name().toLowerCase(Locale.ROOT) + " phase is excluded.");
        }
        PooledImages.Kept kept = new PooledImages.Kept(
                of, indexes, new PooledImages.Pixels(frames, side, side, how.colour(), new HashMap<>()));
        DeepFrame first = frame(indexes.getFirst());
        DeepSum sum = new DeepSum(how.weighting().of(kept), first.width(), first.height());
        for (int index : indexes) {
            context.checkCancelled();
            DeepFrame frame = frame(index);
            if (frame.width() != first.width() || frame.height() != first.height()) {
                throw new MediaException(reader.file(index(index)) + " is " + frame.width() + "×" + frame.height()
                        + " pixels, but the first image of the clip is " + first.width() + "×" + first.height() + ".");
            }
            sum.add(frame);
        }
        return how.finish().of(kept, sum.image(side, side, how.colour()));
    }

    private static PooledImages pooled(MotionRepresentation motion) throws MediaException {
        if (motion.normalise() == Normalisation.FIXED
                && (motion instanceof DynamicImages || motion instanceof ApexPooling)) {
            throw new MediaException(
                    "a view of 16 bits a value is not in grey levels, and normalise fixed has one scale"
                            + " for all views; set normalise to minmax");
        }
        return switch (motion) {
            case DynamicImages sums -> PooledImages.of(sums);
            case ApexPooling sums -> PooledImages.of(sums);
            default ->
                throw new MediaException("a view of 16 bits a value would be cut to 8 for " + motion.specName()
                        + "; take dynamic-images or apex-pooling");
        };
    }

    private DeepFrame frame(int index) throws MediaException {
        FrameIndex place = index(index);
        return reader.deep(place)
                .orElseThrow(() -> new MediaException(
                        reader.file(place) + " has 8 bits a value, and the first image of the clip has 16."));
    }

    /// Where a frame of the project is on the disk.
    private FrameIndex index(int index) throws MediaException {
        return ProjectFrames.place(clip.frames(), reader.frames(), index)
                .orElseThrow(() -> new MediaException("Frame "
                        + clip.frames().numberAt(new FrameIndex(index)) + " of clip " + clip.id()
                        + " is missing on the disk."));
    }
}
