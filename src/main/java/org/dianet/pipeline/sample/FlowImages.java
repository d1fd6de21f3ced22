package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.motion.FlowField;
import org.dianet.imaging.motion.GreyPlane;
import org.dianet.imaging.motion.OpticalFlow;
import org.dianet.imaging.motion.OpticalStrain;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.Span;
import org.dianet.pipeline.sample.MotionImageBuilder.Stretch;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// Images of optical flow between frames of one clip. Each pair of frames is measured once.
///
/// @param side of the images in pixels; 0 keeps the clip's own pixels
record FlowImages(OpticalFlow flow, ProjectFrames frames, int side, Map<Integer, Grey> grey, Map<Span, Field> known) {
    /// Displacements are given in this share of the side.
    private static final int THOUSANDTHS = 1000;
    /// Strain is given over this share of the side, about the size of a mouth's corner or a brow.
    private static final int AREAS = 8;
    /// Small images are made of frames of at least this side, since a flow needs texture.
    private static final int LEAST = 128;

    FlowImages(OpticalFlow flow, ProjectFrames frames, int side) {
        this(flow, frames, side, new HashMap<>(), new HashMap<>());
    }

    /// A frame at the size that flow is measured at.
    ///
    /// @param times pixels of it to one of the image
    record Grey(Frame frame, int times) {}

    /// What becomes of the flows of a stretch.
    @FunctionalInterface
    interface Form {
        DynamicImage of(FlowImages own, Stretch of) throws MediaException;
    }

    /// Flow at the size of the images: u to the right in thousandths of the width, v down in thousandths of the height.
    /// So none depends on how many pixels there are.
    ///
    /// @param fine as it was measured
    /// @param times pixels of it to one of the image
    record Field(int width, int height, float[] u, float[] v, FlowField fine, int times) {

        float[] magnitude() {
            float[] lengths = new float[u.length];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = (float) Math.hypot(u[i], v[i]);
            }
            return lengths;
        }

        /// As the change of displacement over an eighth of the side, in thousandths of it.
        float[] strain() {
            return shrunk(OpticalStrain.of(fine), this, (float) THOUSANDTHS / AREAS);
        }

        private static Field of(FlowField fine, int width, int height, int times) {
            Field empty = new Field(width, height, new float[0], new float[0], fine, times);
            return new Field(
                    width,
                    height,
                    shrunk(fine.dx(), empty, (float) THOUSANDTHS / fine.width()),
                    shrunk(fine.dy(), empty, (float) THOUSANDTHS / fine.height()),
                    fine,
                    times);
        }

        private static float[] shrunk(float[] plane, Field to, float unit) {
            float[] values = new float[to.width * to.height];
            for (int y = 0; y < to.height; y++) {
                for (int x = 0; x < to.width; x++) {
                    values[y * to.width + x] = mean(plane, to.fine.width(), x, y, to.times) * unit;
                }
            }
            return values;
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

    /// An image for each stretch.
    ///
    /// @throws MediaException if a frame that is needed is missing, unreadable or excluded
    List<DynamicImage> each(List<Stretch> wanted, JobContext context, Form form) throws MediaException {
        List<DynamicImage> images = new ArrayList<>();
        for (Stretch of : wanted) {
            context.checkCancelled();
            images.add(form.of(this, of));
            context.report(Progress.of(
                    images.size(),
                    wanted.size(),
                    "flow " + of.span().first() + "–" + of.span().last()));
        }
        return images;
    }

    /// The flows from one frame to each of others, measured beside one another, since each takes long.
    List<Field> between(int from, List<Integer> to) throws MediaException {
        Grey first = grey(from);
        List<Integer> others = to.stream().distinct().toList();
        List<Grey> frames = new ArrayList<>();
        for (int index : others) {
            frames.add(grey(index));
        }
        List<Field> made =
                frames.parallelStream().map(other -> measured(first, other)).toList();
        return to.stream().map(index -> made.get(others.indexOf(index))).toList();
    }

    /// The flow from one frame of the clip to a later one, or to itself.
    Field between(int from, int to) throws MediaException {
        Span span = new Span(from, to);
        Field made = known.get(span);
        if (made == null) {
            made = measured(grey(from), grey(to));
            known.put(span, made);
        }
        return made;
    }

    private Field measured(Grey first, Grey other) {
        FlowField fine = flow.between(first.frame(), other.frame());
        int times = first.times();
        return Field.of(fine, fine.width() / times, fine.height() / times, times);
    }

    private Grey grey(int index) throws MediaException {
        Grey made = grey.get(index);
        if (made != null) {
            return made;
        }
        if (frames.excluded(index)) {
            throw new MediaException(
                    "A mark of the clip is on an excluded frame; optical flow goes from mark to mark.");
        }
        Frame read = frames.read(index);
        int width = side == 0 ? read.width() : side;
        int height = side == 0 ? read.height() : side;
        int times = Math.ceilDiv(LEAST, Math.min(width, height));
        byte[] pixels = Resampler.resample(read, times * width, times * height, Colour.GREY);
        made = new Grey(new GreyPlane(times * width, times * height, pixels).frame(), times);
        grey.put(index, made);
        return made;
    }
}
