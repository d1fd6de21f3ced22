package org.dianet.imaging.map;

import java.util.Arrays;
import org.dianet.imaging.FloatImage;

/// How much every cell of a map's grid moves: |DI|, the map that needs no network.
public final class MotionEnergy {
    private MotionEnergy() {}

    /// The mean magnitude over the pixels and channels of each cell.
    ///
    /// @param motion zero is no motion; at least as fine as the grid
    public static TokenMap of(int rows, int columns, FloatImage motion) {
        double[] sums = new double[rows * columns];
        int[] counts = new int[sums.length];
        for (int y = 0; y < motion.height(); y++) {
            int row = y * rows / motion.height();
            for (int x = 0; x < motion.width(); x++) {
                int cell = row * columns + x * columns / motion.width();
                int at = (y * motion.width() + x) * motion.channels();
                for (int c = 0; c < motion.channels(); c++) {
                    sums[cell] += Math.abs(motion.values()[at + c]);
                }
                counts[cell] += motion.channels();
            }
        }
        Arrays.setAll(sums, i -> counts[i] == 0 ? 0 : sums[i] / counts[i]);
        return new TokenMap(rows, columns, sums);
    }
}
