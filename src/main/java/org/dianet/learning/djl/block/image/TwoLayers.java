package org.dianet.learning.djl.block.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// What a layer gives and what the next layer makes of it, each seen by a layer of its own and put together.
final class TwoLayers extends AbstractBlock {
    private final Block next;
    private final Block ofFirst;
    private final Block ofNext;
    private final int filters;

    /// @param next the layer in between
    /// @param ofFirst sees what comes in, at the size of what `next` gives
    /// @param ofNext sees what `next` gives
    /// @param filters of each of the two that see
    TwoLayers(Block next, Block ofFirst, Block ofNext, int filters) {
        this.next = addChildBlock("next", next);
        this.ofFirst = addChildBlock("ofFirst", ofFirst);
        this.ofNext = addChildBlock("ofNext", ofNext);
        this.filters = filters;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray first = inputs.head();
        NDArray second = Layers.apply(next, store, first, training);
        return new NDList(
                Layers.apply(ofFirst, store, first, training).concat(Layers.apply(ofNext, store, second, training), 1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape one = ofFirst.getOutputShapes(inputs)[0];
        return new Shape[] {new Shape(one.get(0), 2L * filters, one.get(2), one.get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        next.initialize(manager, type, inputs);
        ofFirst.initialize(manager, type, inputs);
        ofNext.initialize(manager, type, next.getOutputShapes(inputs));
    }
}
