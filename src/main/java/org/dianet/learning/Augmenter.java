package org.dianet.learning;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.motion.Plane;

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
        List<FloatImage> mirrored = flip ? mirrored(images, sample.planes()) : images;
        return degrees == 0 ? mirrored : rotated(mirrored, degrees, sample.planes());
    }

    /// Left and right exchanged in all images of a clip; directions too.
    ///
    /// @param planes what the channels of each image are
    public static List<FloatImage> mirrored(List<FloatImage> images, List<List<Plane>> planes) {
        return IntStream.range(0, images.size())
                .mapToObj(i -> mirror(images.get(i), planes.get(i)))
                .toList();
    }

    /// All images of a clip turned about their centres, clockwise as seen; vectors turn with them.
    ///
    /// @param planes what the channels of each image are
    public static List<FloatImage> rotated(List<FloatImage> images, double degrees, List<List<Plane>> planes) {
        return IntStream.range(0, images.size())
                .mapToObj(i -> turned(images.get(i), degrees, planes.get(i)))
                .toList();
    }

    private static FloatImage mirror(FloatImage image, List<Plane> planes) {
        FloatImage mirror = mirrored(image);
        for (int right : directions(image, planes)) {
            for (int i = right; i < mirror.values().length; i += mirror.channels()) {
                mirror.values()[i] = 1 - mirror.values()[i];
            }
        }
        return mirror;
    }

    private static FloatImage turned(FloatImage image, double degrees, List<Plane> planes) {
        FloatImage turned = rotated(image, degrees);
        float cos = (float) Math.cos(Math.toRadians(degrees));
        float sin = (float) Math.sin(Math.toRadians(degrees));
        float[] values = turned.values();
        for (int right : directions(image, planes)) {
            for (int i = right; i < values.length; i += turned.channels()) {
                float u = values[i] - STILL;
                float v = values[i + 1] - STILL;
                values[i] = STILL + cos * u - sin * v;
                values[i + 1] = STILL + sin * u + cos * v;
            }
        }
        return turned;
    }

    /// The channels that are displacements to the right; the one down follows each.
    private static int[] directions(FloatImage image, List<Plane> planes) {
        if (planes.size() != image.channels()) {
            throw new IllegalArgumentException(
                    "an image of " + image.channels() + " channels is said to have " + planes.size());
        }
        return IntStream.range(0, planes.size())
                .filter(i -> planes.get(i).kind() == Plane.Kind.RIGHT)
                .toArray();
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
