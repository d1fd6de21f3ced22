package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.imaging.Colour;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.IntensityOrder;
import org.dianet.imaging.RankPooling;
import org.dianet.imaging.WeightedSum;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.learning.motion.ApexPooling;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.IntensityRanked;
import org.dianet.pipeline.sample.MotionImageBuilder.Stretch;
import org.dianet.video.MediaException;
import org.dianet.video.ProjectFrames;

/// Images that are weighted sums of frames. Excluded frames are left out, and those that are left keep their order: the
/// image is that of a clip without the others.
///
/// @param colour three channels, or one of luma
/// @param weighting the weights of a stretch's frames
/// @param finish what becomes of a sum
record PooledImages(Colour colour, Weighting weighting, Finish finish) {

    /// Bytes of pixels that may be held.
    private static final long MOST = 64L << 20;

    /// The frames of a stretch that are left.
    ///
    /// @param pixels of each, read when asked for
    record Kept(Stretch of, List<Integer> indexes, Pixels pixels) {}

    /// Reads frames at the size of the images.
    ///
    /// @param held those that were asked for before they are added up, as many as a limit allows
    record Pixels(ProjectFrames frames, int width, int height, Colour colour, Map<Integer, byte[]> held) {
        byte[] at(int index) throws MediaException {
            byte[] pixels = once(index);
            if ((held.size() + 1L) * pixels.length <= MOST) {
                held.put(index, pixels);
            }
            return pixels;
        }

        byte[] once(int index) throws MediaException {
            byte[] known = held.get(index);
            return known == null ? frames.pixels(index, width, height, colour) : known;
        }
    }

    @FunctionalInterface
    interface Weighting {
        /// @return a weight for each frame that is left
        double[] of(Kept kept) throws MediaException;
    }

    @FunctionalInterface
    interface Finish {
        DynamicImage of(Kept kept, DynamicImage sum);
    }

    static PooledImages of(DynamicImages how) {
        return new PooledImages(
                how.colour(),
                kept -> RankPooling.weights(
                        how.form(), kept.of().kind(), kept.indexes().size()),
                (_, sum) -> sum);
    }

    /// Cut off at 0 and 255.
    static PooledImages active() {
        return new PooledImages(
                Colour.GREY,
                kept -> RankPooling.active(kept.of().kind(), kept.indexes().size()),
                (_, sum) -> {
                    FloatImage image = sum.sum();
                    float[] values = image.values().clone();
                    for (int i = 0; i < values.length; i++) {
                        values[i] = Math.clamp(values[i], 0f, 255f);
                    }
                    return new DynamicImage(
                            new FloatImage(image.width(), image.height(), image.channels(), values), sum.frames(), 1);
                });
    }

    static PooledImages of(ApexPooling how) {
        return new PooledImages(
                how.colour(),
                kept -> how.kernel().weights(apex(kept), kept.indexes().size()),
                (kept, sum) -> new DynamicImage(
                        sum.sum(),
                        sum.frames(),
                        how.kernel()
                                .gain(
                                        kept.indexes()
                                                .indexOf(kept.of()
                                                        .phases()
                                                        .apex()
                                                        .value()),
                                        sum.frames())));
    }

    private static int apex(Kept kept) throws MediaException {
        int apex = kept.indexes().indexOf(kept.of().phases().apex().value());
        if (apex < 0) {
            throw new MediaException(
                    "The apex is on an excluded frame; the weights of apex-centred rank pooling need it.");
        }
        return apex;
    }

    static PooledImages of(IntensityRanked how) {
        return new PooledImages(
                how.colour(),
                kept -> {
                    byte[] onset = kept.pixels().at(kept.indexes().getFirst());
                    double[] intensities = new double[kept.indexes().size()];
                    for (int t = 0; t < intensities.length; t++) {
                        intensities[t] = IntensityOrder.intensity(
                                kept.pixels().at(kept.indexes().get(t)), onset);
                    }
                    return IntensityOrder.weights(intensities);
                },
                (_, sum) -> sum);
    }

    /// The images of some stretches in one pass over the frames, or two where the weights depend on them.
    ///
    /// @param side in pixels; 0 keeps the clip's own
    /// @throws MediaException if a frame is missing or unreadable, or all of a stretch are excluded
    List<DynamicImage> build(ProjectFrames frames, List<Stretch> wanted, int side, JobContext context)
            throws MediaException {
        List<Kept> kept = new ArrayList<>();
        int width = side;
        int height = side;
        for (Stretch of : wanted) {
            List<Integer> indexes = kept(frames, of);
            if (width == 0) {
                Frame own = frames.read(indexes.getFirst());
                width = own.width();
                height = own.height();
            }
            int w = width;
            int h = height;
            kept.add(new Kept(of, indexes, new Pixels(frames, w, h, colour, new HashMap<>())));
        }
        List<WeightedSum> sums = new ArrayList<>();
        for (Kept one : kept) {
            context.checkCancelled();
            sums.add(new WeightedSum(weighting.of(one), width, height, colour));
        }
        add(kept, sums, frames, context);
        List<DynamicImage> images = new ArrayList<>();
        for (int k = 0; k < sums.size(); k++) {
            images.add(finish.of(kept.get(k), sums.get(k).image()));
        }
        return images;
    }

    private void add(List<Kept> kept, List<WeightedSum> sums, ProjectFrames frames, JobContext context)
            throws MediaException {
        int first = kept.stream().mapToInt(one -> one.of().span().first()).min().orElseThrow();
        int last = kept.stream().mapToInt(one -> one.of().span().last()).max().orElseThrow();
        for (int i = first; i <= last; i++) {
            context.checkCancelled();
            int index = i;
            if (frames.excluded(i)
                    || kept.stream().noneMatch(one -> one.of().span().contains(index))) {
                continue;
            }
            byte[] pixels = kept.getFirst().pixels().once(i);
            for (int k = 0; k < sums.size(); k++) {
                if (kept.get(k).of().span().contains(i)) {
                    sums.get(k).add(pixels);
                }
            }
            context.report(Progress.of(i - first + 1L, last - first + 1L, "frame " + i));
        }
    }

    private static List<Integer> kept(ProjectFrames frames, Stretch of) throws MediaException {
        List<Integer> kept =
                SequenceFrames.kept(frames, of.span().first(), of.span().last());
        if (kept.isEmpty()) {
            throw new MediaException(
                    "Every frame of the clip's " + of.kind().name().toLowerCase(Locale.ROOT) + " phase is excluded.");
        }
        return kept;
    }
}
