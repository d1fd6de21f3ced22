package org.dianet.pipeline.sample;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.motion.Channels;

/// Tells ready images of optical flow from ready dynamic images. The colours of a picture rise and fall together; the
/// two directions of a flow do not, taken over many clips.
final class ImageChannels {
    private static final double TOGETHER = 0.5;
    private static final int COLOURS = 3;

    private ImageChannels() {}

    /// @param images ready motion images of one project
    static Channels of(List<FloatImage> images) {
        List<Double> found = new ArrayList<>();
        for (FloatImage image : images) {
            if (image.channels() == COLOURS) {
                double r = correlation(image);
                if (!Double.isNaN(r)) {
                    found.add(r);
                }
            }
        }
        double mean = found.stream().mapToDouble(Double::doubleValue).average().orElse(1);
        return mean < TOGETHER ? Channels.FLOW : Channels.PICTURE;
    }

    /// Pearson's r of the first two channels.
    private static double correlation(FloatImage image) {
        int n = image.width() * image.height();
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < n; i++) {
            double x = image.values()[i * COLOURS];
            double y = image.values()[i * COLOURS + 1];
            a += x;
            b += y;
            aa += x * x;
            bb += y * y;
            ab += x * y;
        }
        return (ab - a * b / n) / Math.sqrt((aa - a * a / n) * (bb - b * b / n));
    }
}
