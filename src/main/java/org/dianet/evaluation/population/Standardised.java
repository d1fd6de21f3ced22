package org.dianet.evaluation.population;

/// Vectors of clips with every dimension at mean 0 and deviation 1, so that none counts more for its unit.
public final class Standardised {
    private Standardised() {}

    /// @param rows one a clip, all of one length; a dimension that does not vary becomes 0
    public static float[][] of(float[][] rows) {
        float[][] standardised = new float[rows.length][rows.length == 0 ? 0 : rows[0].length];
        for (int d = 0; rows.length > 0 && d < rows[0].length; d++) {
            double mean = 0;
            for (float[] row : rows) {
                mean += (double) row[d] / rows.length;
            }
            double variance = 0;
            for (float[] row : rows) {
                variance += (row[d] - mean) * (row[d] - mean) / rows.length;
            }
            for (int i = 0; variance > 0 && i < rows.length; i++) {
                standardised[i][d] = (float) ((rows[i][d] - mean) / Math.sqrt(variance));
            }
        }
        return standardised;
    }
}
