package org.dianet.learning.djl.block.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.djl.block.BatchNormalisation;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.SamePadding;
import org.jspecify.annotations.Nullable;

/// OrigiNet's stages. In each, a 3×3 and a 5×5 convolution of stride 2 see the same map; their outputs are added and
/// normalised. In the last one the 5×5 convolution sees the sum before it is normalised, and both outputs are put
/// together. Each is followed by σ(x) + σ(x) · LeakyReLU(x).
final class OrigiStages extends AbstractBlock {
    private static final double EPSILON = 1e-3;
    private static final float LEAK = 0.1f;
    private static final int SMALL = 3;
    private static final int LARGE = 5;

    private final int half;
    private final List<Block> small = new ArrayList<>();
    private final List<Block> large = new ArrayList<>();
    private final List<Block> norms = new ArrayList<>();

    /// @param filters of each stage but the last
    /// @param half filters of each convolution of the last
    OrigiStages(int[] filters, int half) {
        this.half = half;
        for (int count : filters) {
            add(count);
            norms.add(addChildBlock("norm", new BatchNormalisation(count, EPSILON)));
        }
        add(half);
    }

    private void add(int filters) {
        small.add(addChildBlock("small", convolution(filters, SMALL)));
        large.add(addChildBlock("large", convolution(filters, LARGE)));
    }

    private static Block convolution(int filters, int kernel) {
        return new EagerSequential()
                .add(new SamePadding(kernel, 2))
                .add(Gain.RECTIFIED.of(Conv2d.builder()
                        .setFilters(filters)
                        .setKernelShape(new Shape(kernel, kernel))
                        .optStride(new Shape(2, 2))
                        .build()))
                .addSingleton(OrigiStages::refined);
    }

    static NDArray refined(NDArray x) {
        NDArray gate = Activation.sigmoid(x);
        return gate.add(gate.mul(Activation.leakyRelu(x, LEAK)));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray map = inputs.head();
        NDArray sum = map;
        for (int stage = 0; stage < norms.size(); stage++) {
            sum = Layers.apply(small.get(stage), store, map, training)
                    .add(Layers.apply(large.get(stage), store, map, training));
            map = Layers.apply(norms.get(stage), store, sum, training);
        }
        return new NDList(Layers.apply(small.getLast(), store, map, training)
                .concat(Layers.apply(large.getLast(), store, sum, training), 1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape shape = inputs[0];
        for (Block block : small) {
            shape = block.getOutputShapes(new Shape[] {shape})[0];
        }
        return new Shape[] {new Shape(shape.get(0), 2L * half, shape.get(2), shape.get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape shape = inputs[0];
        for (int stage = 0; stage < small.size(); stage++) {
            small.get(stage).initialize(manager, type, shape);
            large.get(stage).initialize(manager, type, shape);
            shape = small.get(stage).getOutputShapes(new Shape[] {shape})[0];
            if (stage < norms.size()) {
                norms.get(stage).initialize(manager, type, shape);
            }
        }
    }
}
