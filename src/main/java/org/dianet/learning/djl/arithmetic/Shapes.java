package org.dianet.learning.djl.arithmetic;

import java.util.ArrayList;
import java.util.List;

/// The convolutions that are tried: kinds and sizes of the networks that this program trains, at small and large
/// planes.
final class Shapes {
    private static final int[] BATCHES = {1, 2, 8};

    /// Inputs, outputs, kernel, stride, groups, side.
    private static final int[][] KINDS = {
        {192, 64, 1, 1, 1, 12},
        {256, 128, 1, 1, 1, 6},
        {128, 512, 1, 1, 1, 6},
        {512, 128, 1, 1, 1, 6},
        {160, 960, 1, 1, 1, 6},
        {256, 1280, 1, 1, 1, 3},
        {64, 256, 1, 1, 1, 28},
        {64, 128, 1, 2, 1, 24},
        {24, 96, 3, 2, 1, 48},
        {48, 192, 3, 1, 1, 12},
        {64, 64, 3, 1, 1, 24},
        {256, 256, 3, 1, 1, 7},
        {512, 512, 3, 1, 512, 6},
        {256, 256, 3, 2, 256, 12},
        {3, 16, 5, 2, 1, 96},
        {3, 24, 3, 2, 1, 96},
        {3, 8, 3, 1, 1, 28},
        {96, 96, 7, 1, 96, 14}
    };

    /// Those of them that are tried in every process, with the batches at which a processor was seen to go wrong.
    private static final List<Convolution> FEW = List.of(
            new Convolution(8, 128, 512, 1, 1, 1, 6),
            new Convolution(1, 256, 1280, 1, 1, 1, 3),
            new Convolution(2, 24, 96, 3, 2, 1, 48));

    private Shapes() {}

    static List<Convolution> all() {
        List<Convolution> all = new ArrayList<>();
        for (int[] kind : KINDS) {
            for (int batch : BATCHES) {
                all.add(new Convolution(batch, kind[0], kind[1], kind[2], kind[3], kind[4], kind[5]));
            }
        }
        return all;
    }

    static List<Convolution> few() {
        return FEW;
    }
}
