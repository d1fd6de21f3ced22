package org.dianet.learning.djl.block.network;

import ai.djl.nn.Block;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;

/// Four strided convolutions for dynamic images, whose motion is coarse: 96 channels at 1/16 of the size.
public final class SmallNetwork implements Architecture {
    private static final double EPSILON = 1e-5;

    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        add(network, 16, 5);
        add(network, 32, 3);
        add(network, 64, 3);
        add(network, 96, 3);
        return network;
    }

    private static void add(EagerSequential network, int filters, int kernel) {
        new Layers.Convolution(filters, kernel, 2, Layers.Groups.ONE, EPSILON, Layers.After.RELU).addTo(network);
    }

    @Override
    public List<WeightNames> namings() {
        return List.of();
    }
}
