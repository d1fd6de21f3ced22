package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// Exchanges an eighth of the channels with the frame before and an eighth with the frame after (Lin et al. 2019). Of
/// maps `[n · frames, c, h, w]`, the frames of a clip next to each other; what comes from outside the clip is 0.
final class TemporalShift extends AbstractBlock {
    private static final int PARTS = 8;
    private final int frames;

    TemporalShift(int frames) {
        this.frames = frames;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Shape shape = x.getShape();
        long channels = shape.get(1);
        long part = channels / PARTS;
        NDArray clips = x.reshape(shape.get(0) / frames, frames, channels, shape.get(2), shape.get(3));
        NDArray none = x.getManager().zeros(new Shape(shape.get(0) / frames, 1, part, shape.get(2), shape.get(3)));
        NDArray later = clips.get(new NDIndex(":, 1:, :" + part)).concat(none, 1);
        NDArray earlier = none.concat(clips.get(new NDIndex(":, :-1, " + part + ":" + 2 * part)), 1);
        NDArray own = clips.get(new NDIndex(":, :, " + 2 * part + ":"));
        return new NDList(NDArrays.concat(new NDList(later, earlier, own), 2).reshape(shape));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }
}
