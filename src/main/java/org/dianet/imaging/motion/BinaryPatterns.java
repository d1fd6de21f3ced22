package org.dianet.imaging.motion;

import java.util.Arrays;

/// Histograms of uniform local binary patterns with eight neighbours at distance one (Ojala, Pietikäinen and Mäenpää
/// 2002) over a grid of blocks. They tell texture apart from brightness, so a lamp that flickers changes nothing.
///
/// @param counts one histogram of [#BINS] a block, row by row; not written to afterwards
public record BinaryPatterns(int[][] counts) {
    /// 58 uniform patterns in ascending order and one bin for all others.
    public static final int BINS = 59;

    static final int BLOCKS = 6;
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

    /// The patterns of all pixels but the border's, in 6×6 blocks.
    public static BinaryPatterns of(GreyPlane plane) {
        int[][] counts = new int[BLOCKS * BLOCKS][BINS];
        for (int y = 1; y < plane.height() - 1; y++) {
            int row = y * BLOCKS / plane.height();
            for (int x = 1; x < plane.width() - 1; x++) {
                counts[row * BLOCKS + x * BLOCKS / plane.width()][BIN_OF[pattern(plane, x, y)]]++;
            }
        }
        return new BinaryPatterns(counts);
    }

    /// Neighbours clockwise from the upper left; a bit is set where one is at least as bright as the middle.
    static int pattern(GreyPlane plane, int x, int y) {
        int at = y * plane.width() + x;
        int middle = plane.at(at);
        int above = at - plane.width();
        int below = at + plane.width();
        return bit(plane, above - 1, middle, 0)
                | bit(plane, above, middle, 1)
                | bit(plane, above + 1, middle, 2)
                | bit(plane, at + 1, middle, 3)
                | bit(plane, below + 1, middle, 4)
                | bit(plane, below, middle, 5)
                | bit(plane, below - 1, middle, 6)
                | bit(plane, at - 1, middle, 7);
    }

    private static int bit(GreyPlane plane, int at, int middle, int place) {
        return plane.at(at) >= middle ? 1 << place : 0;
    }

    /// How differently two pictures are textured: the χ² distance of their histograms, Σ (a − b)² / (a + b) over
    /// shares,
    /// as the mean over the third of the blocks that differ most (Moilanen, Zhao and Pietikäinen 2014).
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
