package org.dianet.learning.djl.block.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;

/// STSTNet (Liong et al. 2019) for motion images of 28×28 pixels (u, v, strain): three narrow streams over one image,
/// 16 channels on a 5×5 map.
public final class StstNet implements Architecture {
    private static final int[] FILTERS = {3, 5, 8};
    private static final double EPSILON = 1e-5;

    @Override
    public Block features(double dropout) {
        EagerSequential block = new EagerSequential();
        block.add(new NarrowBranches(FILTERS, EPSILON))
                .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(3, 3), new Shape(1, 1)));
        if (dropout > 0) {
            block.add(Dropout.builder().optRate((float) dropout).build());
        }
        return block.add(Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false, true));
    }

    @Override
    public Optional<Block> classifier(int classes, double dropout) {
        return Optional.of(new EagerSequential().add(Layers.flat()).add(Layers.linear(classes, Gain.ANSWER)));
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        for (int i = 1; i <= FILTERS.length; i++) {
            names.both("conv" + i).batch("bn" + i);
        }
        return List.of(new WeightNames("STSTNet", InputScale.Constants.MOTION, names.list(), List.of("fc.")));
    }
}
