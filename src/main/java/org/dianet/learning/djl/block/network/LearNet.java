package org.dianet.learning.djl.block.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.Dropout;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.BatchNormalisation;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.SamePadding;
import org.dianet.learning.djl.block.WeightNames;

/// LEARNet (Verma et al. 2020) for dynamic images of 112×112 pixels, by the authors' layers: four lateral branches, of
/// which the second and fourth take in their neighbour's sums; 256 channels on a 4×4 map.
public final class LearNet implements Architecture {
    private static final double EPSILON = 1e-3;
    private static final int LAST = 256;

    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        network.add(convolution(16, 3)).add(new LateralBranches(branchLayers()));
        return network.add(new BatchNormalisation(LAST, EPSILON)).add(convolution(LAST, 3));
    }

    private static List<LateralBranches.Level> branchLayers() {
        return List.of(
                new LateralBranches.Level(() -> convolution(16, 1), 16),
                new LateralBranches.Level(() -> convolution(32, 3), 32),
                new LateralBranches.Level(() -> convolution(64, 5), 64));
    }

    static BatchNormalisation norm(int channels) {
        return new BatchNormalisation(channels, EPSILON);
    }

    private static Block convolution(int filters, int kernel) {
        return new EagerSequential()
                .add(new SamePadding(kernel, 2))
                .add(Gain.RECTIFIED.of(Conv2d.builder()
                        .setFilters(filters)
                        .setKernelShape(new Shape(kernel, kernel))
                        .optStride(new Shape(2, 2))
                        .build()))
                .addSingleton(Activation::relu);
    }

    @Override
    public Optional<Block> classifier(int classes, double dropout) {
        EagerSequential block = new EagerSequential();
        block.add(Layers.flat()).add(Layers.linear(LAST, Gain.RECTIFIED)).addSingleton(Activation::relu);
        if (dropout > 0) {
            block.add(Dropout.builder().optRate((float) dropout).build());
        }
        return Optional.of(block.add(Layers.linear(classes, Gain.ANSWER)));
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names().both("stem");
        branches(names, "first");
        names.batch("norm2a").batch("norm4a");
        branches(names, "second");
        names.batch("norm2b").batch("norm4b");
        branches(names, "third");
        names.batch("norm").both("last");
        return List.of(new WeightNames("LEARNet", InputScale.Constants.NONE, names.list(), List.of("fc1.", "fc2.")));
    }

    private static void branches(WeightNames.Names names, String level) {
        for (int i = 0; i < 4; i++) {
            names.both(level + "." + i);
        }
    }
}
