package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.FrameSequence;
import org.dianet.model.clip.Phases;
import org.dianet.pipeline.sample.MotionImageBuilder.Stretch;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// Frames themselves as planes of one image, in levels 0..255.
/// See method.md 1.12.
///
/// @param side of the images in pixels; 0 keeps the clip's own pixels
record FrameImages(ProjectFrames frames, int side) {

    /// Makes an image of a stretch.
    @FunctionalInterface
    interface Form {
        DynamicImage of(FrameImages own, Stretch of) throws MediaException;
    }

    /// @throws MediaException if a frame that is needed is missing, unreadable or excluded, or there are too few
    List<DynamicImage> each(List<Stretch> wanted, JobContext context, Form form) throws MediaException {
        List<DynamicImage> images = new ArrayList<>();
        for (Stretch of : wanted) {
            context.checkCancelled();
            images.add(form.of(this, of));
        }
        return images;
    }

    /// The onset frame and the apex frame in colour.
    DynamicImage ofMarks(Stretch of) throws MediaException {
        Phases phases = of.phases();
        return image(List.of(phases.onset().value(), phases.apex().value()), Colour.RGB);
    }

    /// Frames in grey.
    DynamicImage sequence(Stretch of, FrameSequence wanted) throws MediaException {
        return image(SequenceFrames.of(wanted, frames, of.phases()), Colour.GREY);
    }

    /// @return `height · width · channels`
    float[] levels(int index, Colour colour) throws MediaException {
        return levels(pixels(index, colour, size(index)));
    }

    private record Size(int width, int height) {}

    private Size size(int index) throws MediaException {
        if (side > 0) {
            return new Size(side, side);
        }
        Frame own = frames.read(index);
        return new Size(own.width(), own.height());
    }

    private byte[] pixels(int index, Colour colour, Size size) throws MediaException {
        if (frames.excluded(index)) {
            throw new MediaException("A mark of the clip is on an excluded frame, which its image would show.");
        }
        return frames.pixels(index, size.width(), size.height(), colour);
    }

    private static float[] levels(byte[] pixels) {
        float[] levels = new float[pixels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = pixels[i] & 0xff;
        }
        return levels;
    }

    private DynamicImage image(List<Integer> indexes, Colour colour) throws MediaException {
        Size size = size(indexes.getFirst());
        int each = colour.channels();
        int planes = each * indexes.size();
        float[] values = new float[size.width() * size.height() * planes];
        for (int k = 0; k < indexes.size(); k++) {
            float[] frame = levels(pixels(indexes.get(k), colour, size));
            for (int i = 0; i < frame.length; i++) {
                values[i / each * planes + k * each + i % each] = frame[i];
            }
        }
        return DynamicImage.ofValues(new FloatImage(size.width(), size.height(), planes, values));
    }
}
