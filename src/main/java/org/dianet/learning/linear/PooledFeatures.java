package org.dianet.learning.linear;

import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.map.TokenMap;

/// Coarse motion of a clip as a few numbers: each channel less its median, by its deviation, clamped to
/// ±5, as means over 7×7 cells.
public final class PooledFeatures {
    private static final int CELLS = 7;
    private static final double SOFTENING = 0.001;
    private static final double LARGEST = 5;

    private PooledFeatures() {}

    /// 49 numbers a channel, image by image and channel by channel, cells row by row.
    ///
    /// @throws IllegalArgumentException if an image is smaller than the grid
    public static double[] of(List<FloatImage> images) {
        int length = images.stream().mapToInt(PooledFeatures::length).sum();
        double[] features = new double[length];
        int at = 0;
        for (FloatImage image : images) {
            if (image.width() < CELLS || image.height() < CELLS) {
                throw new IllegalArgumentException(
                        "the linear baseline needs images of at least " + CELLS + "×" + CELLS + " pixels");
            }
            for (int channel = 0; channel < image.channels(); channel++) {
                double[] plane = standardised(plane(image, channel));
                for (int cell = 0; cell < CELLS * CELLS; cell++) {
                    features[at++] = cellMean(plane, image, cell / CELLS, cell % CELLS);
                }
            }
        }
        return features;
    }

    /// How many numbers an image gives.
    static int length(FloatImage image) {
        return image.channels() * CELLS * CELLS;
    }

    /// A number for each feature of one image as a number for each cell: the sum over channels.
    static TokenMap map(double[] numbers) {
        double[] cells = new double[CELLS * CELLS];
        for (int i = 0; i < numbers.length; i++) {
            cells[i % cells.length] += numbers[i];
        }
        return new TokenMap(CELLS, CELLS, cells);
    }

    private static double[] plane(FloatImage image, int channel) {
        double[] plane = new double[image.width() * image.height()];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = image.values()[i * image.channels() + channel];
        }
        return plane;
    }

    private static double[] standardised(double[] plane) {
        double[] sorted = plane.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        double mean = Arrays.stream(plane).average().orElse(0);
        double variance =
                Arrays.stream(plane).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        double scale = Math.sqrt(variance) + SOFTENING;
        return Arrays.stream(plane)
                .map(v -> Math.clamp((v - median) / scale, -LARGEST, LARGEST))
                .toArray();
    }

    private static double cellMean(double[] plane, FloatImage image, int row, int column) {
        int top = row * image.height() / CELLS;
        int bottom = (row + 1) * image.height() / CELLS;
        int left = column * image.width() / CELLS;
        int right = (column + 1) * image.width() / CELLS;
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += plane[y * image.width() + x];
            }
        }
        return sum / ((bottom - top) * (right - left));
    }
}
