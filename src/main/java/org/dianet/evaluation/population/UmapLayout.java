package org.dianet.evaluation.population;

import tagbio.umap.Umap;

/// Places of clips by UMAP (McInnes, Healy and Melville 2018): who is near whom is kept as well as two dimensions
/// allow.
/// Distances between groups and their sizes mean nothing.
public final class UmapLayout {
    /// Neighbours of each clip that are to stay near.
    public static final int NEIGHBOURS = 15;

    private static final int LEAST = 3;

    private UmapLayout() {}

    /// The same rows always give the same places: one thread, one seed.
    ///
    /// @param rows one a clip, all of one length
    /// @return one row a clip of two numbers
    /// @throws IllegalArgumentException if there are fewer than three rows
    public static double[][] of(float[][] rows) {
        if (rows.length < LEAST) {
            throw new IllegalArgumentException("a picture of clips needs at least three of them");
        }
        float[][] places = new Umap()
                .setVerbose(false)
                .setNumberComponents(2)
                .setNumberNearestNeighbours(Math.min(NEIGHBOURS, rows.length - 1))
                .setThreads(1)
                .setSeed(1)
                .fitTransform(rows);
        double[][] points = new double[rows.length][2];
        for (int i = 0; i < rows.length; i++) {
            points[i][0] = places[i][0];
            points[i][1] = places[i][1];
        }
        return points;
    }
}
