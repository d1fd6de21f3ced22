package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.Sample;
import org.dianet.learning.motion.MotionRepresentation;

/// A clip as a network sees it, and as it would see it if nothing moved.
/// See method.md 5.10.
///
/// @param still without noise
public record StillClip(Sample sample, Sample still) {
    private static final int DRAWS = 8;
    /// Of a normal distribution.
    private static final double MEDIAN_TO_DEVIATION = 1.4826;

    /// @param raw the sample's images before any normalisation
    /// @param scale that the sample has
    public static StillClip of(Sample sample, List<MotionImage> raw, MotionRepresentation motion, double scale) {
        return new StillClip(
                sample,
                sample.with(IntStream.range(0, raw.size())
                        .mapToObj(stream -> raw.get(stream).still(motion.part(stream), scale))
                        .toList()));
    }

    /// What the network might see: still images with noise of the clip's own strength, since no camera gives images
    /// without, and a network never saw any.
    public List<Sample> noisy() {
        SplittableRandom random = new SplittableRandom(sample.clip().value().hashCode());
        List<Sample> draws = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<FloatImage> images = new ArrayList<>();
            for (int stream = 0; stream < sample.images().size(); stream++) {
                images.add(noisy(stream, random));
            }
            draws.add(sample.with(images));
        }
        return draws;
    }

    private FloatImage noisy(int stream, SplittableRandom random) {
        FloatImage plain = still.images().get(stream);
        double deviation = noise(motion(stream));
        float[] values = plain.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.clamp(values[i] + deviation * random.nextGaussian(), 0, 1);
        }
        return new FloatImage(plain.width(), plain.height(), plain.channels(), values);
    }

    /// The deviation of what does not move, which is most of a face: from the median of the magnitudes.
    private static double noise(FloatImage motion) {
        double[] sorted = new double[motion.values().length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = Math.abs(motion.values()[i]);
        }
        Arrays.sort(sorted);
        return MEDIAN_TO_DEVIATION * sorted[sorted.length / 2];
    }

    /// How far an image is from the still one, in what the network sees.
    public FloatImage motion(int stream) {
        FloatImage image = sample.images().get(stream);
        float[] values = image.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] -= still.images().get(stream).values()[i];
        }
        return new FloatImage(image.width(), image.height(), image.channels(), values);
    }
}
