package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// Of the onset frame and the apex frame, in one image `[n, 6, h, w]`: what moved, from their difference, plus where,
/// from the onset frame. Both branches give maps of one shape.
final class KeyFrameBranches extends AbstractBlock {
    static final int COLOURS = 3;
    private static final NDIndex ONSET = new NDIndex(":, :3");
    private static final NDIndex APEX = new NDIndex(":, 3:");

    private final Block motion;
    private final Block place;

    KeyFrameBranches(Block motion, Block place) {
        this.motion = addChildBlock("motion", motion);
        this.place = addChildBlock("place", place);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray frames = inputs.head();
        NDArray onset = frames.get(ONSET);
        NDArray moved = Layers.apply(motion, store, frames.get(APEX).sub(onset), training);
        return new NDList(moved.add(Layers.apply(place, store, onset, training)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {motion.getOutputShapes(new Shape[] {frame(inputs[0])})[0]};
    }

    private static Shape frame(Shape both) {
        return new Shape(both.get(0), COLOURS, both.get(2), both.get(3));
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        motion.initialize(manager, type, frame(inputs[0]));
        place.initialize(manager, type, frame(inputs[0]));
    }
}
