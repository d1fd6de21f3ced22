package org.dianet.learning.djl.block.image;

import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;

/// Four 3×3 convolutions of stride 2 with batch normalisation and rectifiers, each but the last followed by attention
/// to places: 256 channels at 1/16 of the size. What our readings of networks stand on whose layers are not public.
final class AttentiveStages {
    private static final int[] FILTERS = {32, 64, 128, 256};
    private static final double EPSILON = 1e-5;

    private AttentiveStages() {}

    static void addTo(EagerSequential network, PlaceAttention.Seen seen) {
        for (int stage = 0; stage < FILTERS.length; stage++) {
            new Layers.Convolution(FILTERS[stage], 3, 2, Layers.Groups.ONE, EPSILON, Layers.After.RELU).addTo(network);
            if (stage < FILTERS.length - 1) {
                network.add(new PlaceAttention(seen));
            }
        }
    }

    static WeightNames.Names names(WeightNames.Names names) {
        for (int stage = 1; stage <= FILTERS.length; stage++) {
            names.weight("conv" + stage).batch("bn" + stage);
            if (stage < FILTERS.length) {
                names.both("attention" + stage);
            }
        }
        return names;
    }
}
