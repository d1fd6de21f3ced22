package org.dianet.imaging.motion;

/// What an octave takes from a spectrum, the same for every picture of one size.
///
/// @param weights of the frequencies that the octave's smaller plane holds, transposed as in [Spectrum]; divided by how
///     many fewer values that plane has, since fewer samples carry the same wave
/// @param across the cosine of a frequency's direction
/// @param down its sine
record RieszFilter(int rows, int columns, float[] weights, float[] across, float[] down) {

    /// @param wholeRows of the whole picture's plane
    static RieszFilter of(int wholeRows, int wholeColumns, int level) {
        int rows = wholeRows >> level;
        int columns = wholeColumns >> level;
        int reduction = 1 << level;
        float[] weights = new float[rows * columns];
        float[] across = new float[weights.length];
        float[] down = new float[weights.length];
        for (int u = 0; u < columns; u++) {
            double x = frequency(u, columns) / reduction;
            for (int v = 0; v < rows; v++) {
                double y = frequency(v, rows) / reduction;
                double radius = Math.hypot(x, y);
                int at = u * rows + v;
                weights[at] = (float) (weight(radius, level) / (reduction * reduction));
                across[at] = radius == 0 ? 0 : (float) (x / radius);
                down[at] = radius == 0 ? 0 : (float) (y / radius);
            }
        }
        return new RieszFilter(rows, columns, weights, across, down);
    }

    /// Where a frequency of a small plane is in a large one.
    static int source(int index, int small, int large) {
        return index < small / 2 ? index : index + large - small;
    }

    /// In radians a pixel of the small plane.
    private static double frequency(int index, int length) {
        int signed = index < length / 2 ? index : index - length;
        return 2 * Math.PI * signed / length;
    }

    /// A raised cosine over the logarithm: neighbouring octaves add up to 1.
    static double weight(double radius, int level) {
        if (radius == 0) {
            return 0;
        }
        double octaves = Math.log(radius * (1 << level) / (Math.PI / 2)) / Math.log(2);
        return Math.abs(octaves) >= 1 ? 0 : 0.5 * (1 + Math.cos(Math.PI * octaves));
    }
}
