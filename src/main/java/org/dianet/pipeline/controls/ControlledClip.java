package org.dianet.pipeline.controls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.map.MotionEnergy;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Sample;

/// A clip as one network sees it.
///
/// @param sample its images
/// @param still the same clip if nothing moved, without noise
/// @param coded the regions of its coded units; empty if it has none or its face was not found
record ControlledClip(Sample sample, Sample still, Optional<CodedRegions> coded) {
    private static final int DRAWS = 8;
    /// Of a normal distribution.
    private static final double MEDIAN_TO_DEVIATION = 1.4826;

    /// What the network might see of the clip if nothing moved: still images with noise of the clip's own strength,
    /// since
    /// no camera gives images without, and a network never saw any.
    List<Sample> noisyStill() {
        SplittableRandom random = new SplittableRandom(sample.clip().value().hashCode());
        List<Sample> draws = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<FloatImage> images = new ArrayList<>();
            for (int stream = 0; stream < sample.images().size(); stream++) {
                images.add(noisy(stream, random));
            }
            draws.add(with(images));
        }
        return draws;
    }

    private FloatImage noisy(int stream, SplittableRandom random) {
        FloatImage plain = still.images().get(stream);
        double deviation = noise(difference(sample.images().get(stream), plain));
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

    Sample mirrored() {
        return with(sample.images().stream()
                .map(image -> Augmenter.mirrored(image, sample.channels()))
                .toList());
    }

    private Sample with(List<FloatImage> images) {
        return new Sample(
                sample.clip(), sample.subject(), images, sample.label(), sample.channels(), List.of(), List.of());
    }

    /// How much each cell moves, image by image, in what the network sees.
    double[] motion(int rows, int columns) {
        double[] all = new double[sample.images().size() * rows * columns];
        for (int stream = 0; stream < sample.images().size(); stream++) {
            double[] one = MotionEnergy.of(
                            rows,
                            columns,
                            difference(
                                    sample.images().get(stream), still.images().get(stream)))
                    .values();
            System.arraycopy(one, 0, all, stream * one.length, one.length);
        }
        return all;
    }

    private static FloatImage difference(FloatImage image, FloatImage still) {
        float[] values = image.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] -= still.values()[i];
        }
        return new FloatImage(image.width(), image.height(), image.channels(), values);
    }

    static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
