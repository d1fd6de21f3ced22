package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// TensorFlow's padding `same`: with a stride, what is odd goes to the right and the bottom.
public final class SamePadding extends AbstractBlock {
    private final int kernel;
    private final int stride;

    public SamePadding(int kernel, int stride) {
        this.kernel = kernel;
        this.stride = stride;
    }

    private long total(long size) {
        long steps = (size + stride - 1) / stride;
        return Math.max(0, (steps - 1) * stride + kernel - size);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        Shape shape = inputs.head().getShape();
        long rows = total(shape.get(2));
        long columns = total(shape.get(3));
        return rows == 0 && columns == 0
                ? inputs
                : new NDList(
                        inputs.head().pad(new Shape(columns / 2, columns - columns / 2, rows / 2, rows - rows / 2), 0));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        return new Shape[] {new Shape(in.get(0), in.get(1), in.get(2) + total(in.get(2)), in.get(3) + total(in.get(3)))
        };
    }
}
