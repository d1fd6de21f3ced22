package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;
import org.dianet.learning.djl.block.Constants;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// A vision transformer over each flow of a sequence. In one image `[n, 2 · frames, h, w]` of u and v of each frame,
/// out
/// their class tokens one below another, `[n, width, frames, 1]`.
final class FlowTokens extends AbstractBlock {
    private static final int COLOURS = 3;

    private final Block transformer;

    /// @param transformer from colours to one token `[n, width, 1, 1]`
    FlowTokens(Block transformer) {
        this.transformer = addChildBlock("transformer", transformer);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray planes = inputs.head();
        Shape shape = planes.getShape();
        long frames = shape.get(1) / 2;
        NDArray colours = FlowColours.of(planes.reshape(shape.get(0) * frames, 2, shape.get(2), shape.get(3)));
        NDArray photographs = colours.sub(channels(colours, InputScale.Constants.IMAGENET.mean()))
                .div(channels(colours, InputScale.Constants.IMAGENET.deviation()));
        NDArray tokens = training ? Layers.apply(transformer, store, photographs, true) : oneByOne(store, photographs);
        long width = tokens.getShape().get(1);
        return new NDList(
                tokens.reshape(shape.get(0), frames, width).transpose(0, 2, 1).reshape(shape.get(0), width, frames, 1));
    }

    /// Of a whole clip at once, what the layers compute on the way takes 16 GB.
    private NDArray oneByOne(ParameterStore store, NDArray photographs) {
        NDList tokens = new NDList();
        for (long i = 0; i < photographs.getShape().get(0); i++) {
            try (NDManager scope = photographs.getManager().newSubManager()) {
                NDArray one = photographs.get(new NDIndex(i + ":" + (i + 1)));
                one.attach(scope);
                NDArray token = Layers.apply(transformer, store, one, false);
                token.attach(photographs.getManager());
                tokens.add(token);
            }
        }
        return NDArrays.concat(tokens, 0);
    }

    private static NDArray channels(NDArray beside, List<Double> values) {
        float[] each = new float[COLOURS];
        for (int c = 0; c < COLOURS; c++) {
            each[c] = values.get(c).floatValue();
        }
        return Constants.beside(beside, each, new Shape(1, COLOURS, 1, 1));
    }

    private static Shape frame(Shape planes) {
        return new Shape(planes.get(0) * planes.get(1) / 2, COLOURS, planes.get(2), planes.get(3));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        Shape token = transformer.getOutputShapes(new Shape[] {frame(in)})[0];
        return new Shape[] {new Shape(in.get(0), token.get(1), in.get(1) / 2, 1)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        transformer.initialize(manager, type, frame(inputs[0]));
    }
}
