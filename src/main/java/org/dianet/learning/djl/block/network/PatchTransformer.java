package org.dianet.learning.djl.block.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.BilinearResize;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.LayerNormalisation;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.dianet.learning.djl.block.SelfAttention;
import org.dianet.learning.djl.block.Silu;
import org.jspecify.annotations.Nullable;

/// MobileViT's block: a local convolution, transformers over 2×2 patches in which every pixel sees the pixels at its
/// own place in all patches, and a convolution over what came in next to what came out. Sides that 2 does not
/// divide are stretched bilinearly and back.
final class PatchTransformer extends AbstractBlock {
    private static final double BATCH_EPSILON = 1e-5;
    private static final double EPSILON = 1e-5;
    private static final int PATCH = 2;
    private static final int HEADS = 4;
    private static final int EXPANSION = 2;

    private final Block local;
    private final Block transformers;
    private final Block projection;
    private final Block joining;
    private final int width;

    PatchTransformer(int channels, int width, int depth) {
        this.width = width;
        local = addChildBlock(
                "local",
                convolution(channels, 3)
                        .add(Gain.LINEAR.of(Conv2d.builder()
                                .setFilters(width)
                                .setKernelShape(new Shape(1, 1))
                                .optBias(false)
                                .build())));
        EagerSequential layers = new EagerSequential();
        for (int i = 0; i < depth; i++) {
            layers.add(Residual.stochastic(new EagerSequential().add(norm()).add(new SelfAttention(width, HEADS)), 0));
            layers.add(Residual.stochastic(
                    new EagerSequential()
                            .add(norm())
                            .add(Layers.linear(EXPANSION * width, Gain.RECTIFIED))
                            .addSingleton(Silu::of)
                            .add(Layers.linear(width, Gain.LINEAR)),
                    0));
        }
        transformers = addChildBlock("transformers", layers.add(norm()));
        projection = addChildBlock("projection", convolution(channels, 1));
        joining = addChildBlock("joining", convolution(channels, 3));
    }

    private Block norm() {
        return new LayerNormalisation(width, EPSILON, LayerNormalisation.Over.LAST_AXIS);
    }

    private static EagerSequential convolution(int filters, int kernel) {
        EagerSequential block = new EagerSequential();
        new Layers.Convolution(filters, kernel, 1, Layers.Groups.ONE, BATCH_EPSILON, Layers.After.SILU).addTo(block);
        return block;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray before = inputs.head();
        NDArray map = Layers.apply(local, store, before, training);
        Shape shape = map.getShape();
        long height = shape.get(2);
        long columns = shape.get(3);
        long rowsOfPatches = (height + PATCH - 1) / PATCH;
        long columnsOfPatches = (columns + PATCH - 1) / PATCH;
        NDArray even = BilinearResize.to(map, rowsOfPatches * PATCH, columnsOfPatches * PATCH);
        NDArray tokens = even.reshape(shape.get(0), width, rowsOfPatches, PATCH, columnsOfPatches, PATCH)
                .transpose(0, 3, 5, 2, 4, 1)
                .reshape(shape.get(0) * PATCH * PATCH, rowsOfPatches * columnsOfPatches, width);
        NDArray seen = Layers.apply(transformers, store, tokens, training)
                .reshape(shape.get(0), PATCH, PATCH, rowsOfPatches, columnsOfPatches, width)
                .transpose(0, 5, 3, 1, 4, 2)
                .reshape(shape.get(0), width, rowsOfPatches * PATCH, columnsOfPatches * PATCH);
        NDArray back = BilinearResize.to(seen, height, columns);
        NDArray both = before.concat(Layers.apply(projection, store, back, training), 1);
        return new NDList(Layers.apply(joining, store, both, training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape in = inputs[0];
        local.initialize(manager, type, in);
        transformers.initialize(manager, type, new Shape(in.get(0), in.get(2) * in.get(3), width));
        projection.initialize(manager, type, new Shape(in.get(0), width, in.get(2), in.get(3)));
        joining.initialize(manager, type, new Shape(in.get(0), 2 * in.get(1), in.get(2), in.get(3)));
    }
}
