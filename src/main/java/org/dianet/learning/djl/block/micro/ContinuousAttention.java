package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// MMNet's block of continuous attention (Li et al. 2022): a residual block of a 3×3 and a 1×1 convolution, whose map
/// is
/// weighted. The weights come of the map, times the weights of the block before; in and out a map and, but for the
/// first
/// block's in, the weights.
final class ContinuousAttention extends AbstractBlock {
    private static final double EPSILON = 1e-5;

    private final Block main;
    private final @Nullable Block shortcut;
    private final Block attention;

    /// @param in channels that come in
    /// @param attention from the map, and the weights before if there are any, to weights that fit the map
    ContinuousAttention(int in, int filters, int stride, Block attention) {
        EagerSequential chain = new EagerSequential();
        add(chain, filters, 3, stride, Layers.After.RELU);
        add(chain, filters, 1, 1, Layers.After.NOTHING);
        main = addChildBlock("main", chain);
        this.attention = addChildBlock("attention", attention);
        if (changesShape(in, filters, stride)) {
            EagerSequential other = new EagerSequential();
            add(other, filters, 1, stride, Layers.After.NOTHING);
            shortcut = addChildBlock("shortcut", other);
        } else {
            shortcut = null;
        }
    }

    static boolean changesShape(int in, int filters, int stride) {
        return in != filters || stride != 1;
    }

    private static void add(EagerSequential block, int filters, int kernel, int stride, Layers.After after) {
        new Layers.Convolution(filters, kernel, stride, Layers.Groups.ONE, EPSILON, after).addTo(block);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        NDArray own = shortcut == null ? x : Layers.apply(shortcut, store, x, training);
        NDArray map = Activation.relu(Layers.apply(main, store, x, training).add(own));
        NDList seen = new NDList(map);
        seen.addAll(inputs.subList(1, inputs.size()));
        NDArray weights = attention.forward(store, seen, training).head();
        return new NDList(map.mul(weights), weights);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape map = main.getOutputShapes(new Shape[] {inputs[0]})[0];
        return new Shape[] {map, attention.getOutputShapes(new Shape[] {map})[0]};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        main.initialize(manager, type, inputs[0]);
        attention.initialize(manager, type, getOutputShapes(inputs)[0]);
        if (shortcut != null) {
            shortcut.initialize(manager, type, inputs[0]);
        }
    }
}
