package org.dianet.learning;

import java.util.List;
import java.util.SplittableRandom;
import org.dianet.imaging.FloatImage;

/// Draws random changes of training images. One draw changes all images of a clip in the same way.
/// See method.md 3.4.
public final class Augmenter {
    /// Value of zero motion, shown where a rotation brings in what was outside.
    private static final float STILL = 0.5f;

    private final Augmentation augmentation;
    private final SplittableRandom random;

    /// @param seed the same seed gives the same sequence of changes
    public Augmenter(Augmentation augmentation, long seed) {
        this.augmentation = augmentation;
        this.random = new SplittableRandom(seed);
    }

    /// One of the images a sample may be trained on, changed at random.
    public List<FloatImage> next(Sample sample) {
        int drawn = augmentation.apexJitter() == 0 || sample.jittered().isEmpty()
                ? 0
                : random.nextInt(sample.jittered().size() + 1);
        List<FloatImage> images =
                drawn == 0 ? sample.images() : sample.jittered().get(drawn - 1);
        boolean flip = augmentation.flip() && random.nextBoolean();
        double degrees = augmentation.rotateDegrees() * (2 * random.nextDouble() - 1);
        return images.stream()
                .map(image -> flip ? mirrored(image, sample.channels()) : image)
                .map(image -> degrees == 0 ? image : rotated(image, degrees, sample.channels()))
                .toList();
    }

    /// Left and right exchanged; for a flow its direction too.
    public static FloatImage mirrored(FloatImage image, Channels channels) {
        FloatImage mirror = mirrored(image);
        if (channels == Channels.FLOW) {
            for (int i = 0; i < mirror.values().length; i += mirror.channels()) {
                mirror.values()[i] = 1 - mirror.values()[i];
            }
        }
        return mirror;
    }

    /// Turned about the centre, clockwise as seen; the vectors of a flow turn with it.
    public static FloatImage rotated(FloatImage image, double degrees, Channels channels) {
        FloatImage turned = rotated(image, degrees);
        if (channels == Channels.FLOW && turned.channels() > 1) {
            float cos = (float) Math.cos(Math.toRadians(degrees));
            float sin = (float) Math.sin(Math.toRadians(degrees));
            float[] values = turned.values();
            for (int i = 0; i < values.length; i += turned.channels()) {
                float u = values[i] - STILL;
                float v = values[i + 1] - STILL;
                values[i] = STILL + cos * u - sin * v;
                values[i + 1] = STILL + sin * u + cos * v;
            }
        }
        return turned;
    }

    /// Left and right exchanged.
    public static FloatImage mirrored(FloatImage image) {
        int width = image.width();
        int channels = image.channels();
        float[] out = new float[image.values().length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(
                        image.values(),
                        (y * width + width - 1 - x) * channels,
                        out,
                        (y * width + x) * channels,
                        channels);
            }
        }
        return new FloatImage(width, image.height(), channels, out);
    }

    /// Turned about the centre, clockwise as seen, by bilinear interpolation.
    public static FloatImage rotated(FloatImage image, double degrees) {
        int width = image.width();
        int height = image.height();
        int channels = image.channels();
        float cos = (float) Math.cos(Math.toRadians(degrees));
        float sin = (float) Math.sin(Math.toRadians(degrees));
        float centreX = (width - 1) / 2f;
        float centreY = (height - 1) / 2f;
        float[] out = new float[image.values().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sourceX = centreX + cos * (x - centreX) + sin * (y - centreY);
                float sourceY = centreY - sin * (x - centreX) + cos * (y - centreY);
                interpolate(image, sourceX, sourceY, out, (y * width + x) * channels);
            }
        }
        return new FloatImage(width, height, channels, out);
    }

    private static void interpolate(FloatImage image, float x, float y, float[] out, int at) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = x - left;
        float bottom = y - top;
        for (int c = 0; c < image.channels(); c++) {
            float upper = (1 - right) * value(image, left, top, c) + right * value(image, left + 1, top, c);
            float lower = (1 - right) * value(image, left, top + 1, c) + right * value(image, left + 1, top + 1, c);
            out[at + c] = (1 - bottom) * upper + bottom * lower;
        }
    }

    private static float value(FloatImage image, int x, int y, int channel) {
        return x < 0 || y < 0 || x >= image.width() || y >= image.height()
                ? STILL
                : image.values()[(y * image.width() + x) * image.channels() + channel];
    }
}
