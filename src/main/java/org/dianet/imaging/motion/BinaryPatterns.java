package org.dianet.imaging.motion;

import java.util.Arrays;

/// Histograms of uniform local binary patterns with eight neighbours on a circle of radius 3 (Ojala, Pietikäinen and
/// Mäenpää 2002; the radius as in Li et al., Towards reading hidden emotions, 2018) over a grid of blocks. Nearer
/// neighbours of smooth skin differ by less than its noise. They separate texture from brightness, so a lamp
/// that flickers changes nothing.
///
/// @param counts one histogram of [#BINS] a block, row by row; not written to afterwards
public record BinaryPatterns(int[][] counts) {
    /// 58 uniform patterns in ascending order and one bin for all others.
    public static final int BINS = 59;

    static final int BLOCKS = 6;
    private static final int RADIUS = 3;
    /// Pixels between the middle and the neighbours on the diagonals, whole and the rest.
    private static final double DIAGONAL = RADIUS * Math.sqrt(0.5);

    private static final int WHOLE = (int) DIAGONAL;
    private static final double REST = DIAGONAL - WHOLE;
    private static final double ROUNDING = 1e-9;
    private static final int[] BIN_OF = bins();
    private static final double SHARE_OF_BLOCKS = 1 / 3.0;

    private static int[] bins() {
        int[] bins = new int[256];
        int next = 0;
        for (int pattern = 0; pattern < bins.length; pattern++) {
            int turned = pattern >> 1 | (pattern & 1) << 7;
            bins[pattern] = Integer.bitCount(pattern ^ turned) <= 2 ? next++ : BINS - 1;
        }
        return bins;
    }

    /// The patterns of all pixels but those near the border, in 6×6 blocks.
    public static BinaryPatterns of(GreyPlane plane) {
        int[][] counts = new int[BLOCKS * BLOCKS][BINS];
        for (int y = RADIUS; y < plane.height() - RADIUS; y++) {
            int row = y * BLOCKS / plane.height();
            for (int x = RADIUS; x < plane.width() - RADIUS; x++) {
                counts[row * BLOCKS + x * BLOCKS / plane.width()][BIN_OF[pattern(plane, x, y)]]++;
            }
        }
        return new BinaryPatterns(counts);
    }

    /// Neighbours around the circle from the right; a bit is set where one is at least as bright as the middle.
    static int pattern(GreyPlane plane, int x, int y) {
        int at = y * plane.width() + x;
        int far = RADIUS * plane.width();
        double middle = plane.at(at) - ROUNDING;
        return bit(plane.at(at + RADIUS), middle, 0)
                | bit(between(plane, at, 1, 1), middle, 1)
                | bit(plane.at(at + far), middle, 2)
                | bit(between(plane, at, -1, 1), middle, 3)
                | bit(plane.at(at - RADIUS), middle, 4)
                | bit(between(plane, at, -1, -1), middle, 5)
                | bit(plane.at(at - far), middle, 6)
                | bit(between(plane, at, 1, -1), middle, 7);
    }

    /// The brightness at a neighbour on a diagonal, which lies between four pixels.
    private static double between(GreyPlane plane, int middle, int right, int down) {
        int row = down * plane.width();
        int near = middle + WHOLE * (right + row);
        double nearRow = (1 - REST) * plane.at(near) + REST * plane.at(near + right);
        double farRow = (1 - REST) * plane.at(near + row) + REST * plane.at(near + row + right);
        return (1 - REST) * nearRow + REST * farRow;
    }

    private static int bit(double neighbour, double middle, int place) {
        return neighbour >= middle ? 1 << place : 0;
    }

    /// The patterns of two pictures together.
    public BinaryPatterns plus(BinaryPatterns other) {
        int[][] sums = new int[counts.length][BINS];
        for (int block = 0; block < sums.length; block++) {
            for (int bin = 0; bin < BINS; bin++) {
                sums[block][bin] = counts[block][bin] + other.counts[block][bin];
            }
        }
        return new BinaryPatterns(sums);
    }

    /// How differently two pictures are textured: the χ² distance of their histograms, Σ (a − b)² / (a + b) over
    /// shares, as the mean over the third of the blocks that differ most (Moilanen, Zhao and Pietikäinen 2014).
    public double distance(BinaryPatterns other) {
        double[] distances = new double[counts.length];
        for (int block = 0; block < counts.length; block++) {
            distances[block] = chiSquare(counts[block], other.counts[block]);
        }
        Arrays.sort(distances);
        int most = Math.max(1, (int) Math.round(SHARE_OF_BLOCKS * distances.length));
        double sum = 0;
        for (int i = distances.length - most; i < distances.length; i++) {
            sum += distances[i];
        }
        return sum / most;
    }

    private static double chiSquare(int[] a, int[] b) {
        double totalA = Math.max(1, Arrays.stream(a).sum());
        double totalB = Math.max(1, Arrays.stream(b).sum());
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double p = a[bin] / totalA;
            double q = b[bin] / totalB;
            sum += p + q == 0 ? 0 : (p - q) * (p - q) / (p + q);
        }
        return sum;
    }
}
