package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.motion.FlowField;
import org.dianet.imaging.motion.GreyPlane;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.imaging.motion.OpticalStrain;
import org.dianet.imaging.motion.TvL1Flow;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.Span;
import org.dianet.pipeline.sample.MotionImageBuilder.Stretch;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// Images of optical flow: u to the right in thousandths of the width, v down in thousandths of the height,
/// and strain as the change of displacement over an eighth of the side, in thousandths of it. So all three
/// are of one size, and none hangs on how many pixels there are.
final class FlowImages {
    /// Displacements are given in this share of the side.
    private static final int THOUSANDTHS = 1000;
    /// Strain is given over this share of the side, about the size of a mouth's corner or a brow.
    private static final int AREAS = 8;
    /// Small images are made of frames of at least this side, since a flow needs texture.
    private static final int LEAST = 128;

    private static final OpticalFlow FLOW = new TvL1Flow();

    private FlowImages() {}

    /// Only the first and the last frame of each stretch are needed.
    ///
    /// @param side of the images in pixels; 0 keeps the clip's own pixels
    /// @throws MediaException if one of these frames is missing or unreadable
    static List<DynamicImage> build(ProjectFrames frames, List<Stretch> wanted, int side, JobContext context)
            throws MediaException {
        Map<Integer, Frame> read = new HashMap<>();
        Map<Span, DynamicImage> made = new HashMap<>();
        List<DynamicImage> images = new ArrayList<>();
        for (Stretch of : wanted) {
            context.checkCancelled();
            Span span = of.span();
            DynamicImage image = made.get(span);
            if (image == null) {
                image = image(frame(frames, span.first(), read), frame(frames, span.last(), read), side);
                made.put(span, image);
            }
            images.add(image);
            context.report(Progress.of(images.size(), wanted.size(), "flow " + span.first() + "–" + span.last()));
        }
        return images;
    }

    private static Frame frame(ProjectFrames frames, int index, Map<Integer, Frame> read) throws MediaException {
        Frame known = read.get(index);
        if (known != null) {
            return known;
        }
        if (frames.excluded(index)) {
            throw new MediaException(
                    "A mark of the clip is on an excluded frame; optical flow goes from mark to mark.");
        }
        Frame frame = frames.read(index);
        read.put(index, frame);
        return frame;
    }

    private static DynamicImage image(Frame first, Frame last, int side) {
        int width = side == 0 ? first.width() : side;
        int height = side == 0 ? first.height() : side;
        int times = Math.ceilDiv(LEAST, Math.min(width, height));
        FlowField flow =
                FLOW.between(sized(first, times * width, times * height), sized(last, times * width, times * height));
        float[] strain = OpticalStrain.of(flow);
        float[] values = new float[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x);
                values[at] = mean(flow.dx(), flow.width(), x, y, times) * THOUSANDTHS / flow.width();
                values[at + 1] = mean(flow.dy(), flow.width(), x, y, times) * THOUSANDTHS / flow.height();
                values[at + 2] = mean(strain, flow.width(), x, y, times) * THOUSANDTHS / AREAS;
            }
        }
        return DynamicImage.ofValues(new FloatImage(width, height, 3, values));
    }

    private static Frame sized(Frame frame, int width, int height) {
        return new GreyPlane(width, height, Resampler.resample(frame, width, height, Colour.GREY)).frame();
    }

    private static float mean(float[] plane, int width, int x, int y, int times) {
        float sum = 0;
        for (int row = y * times; row < (y + 1) * times; row++) {
            for (int column = x * times; column < (x + 1) * times; column++) {
                sum += plane[row * width + column];
            }
        }
        return sum / (times * times);
    }
}
