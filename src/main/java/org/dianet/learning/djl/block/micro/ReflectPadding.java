package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.Constants;
import org.jspecify.annotations.Nullable;

/// Maps `[n, c, h, w]` continued by their mirror image on all sides, the edge itself not repeated. Each axis is one
/// matrix product, since the engine has no such function.
final class ReflectPadding extends AbstractBlock {
    private final int width;

    ReflectPadding(int width) {
        this.width = width;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Shape shape = x.getShape();
        return new NDList(x.matMul(matrix(x, shape.get(3)))
                .transpose(0, 1, 3, 2)
                .matMul(matrix(x, shape.get(2)))
                .transpose(0, 1, 3, 2));
    }

    private NDArray matrix(NDArray x, long side) {
        long padded = side + 2L * width;
        float[] values = new float[(int) (side * padded)];
        for (int to = 0; to < padded; to++) {
            int from = Math.abs(to - width);
            int last = (int) side - 1;
            values[(int) ((last - Math.abs(last - from)) * padded) + to] = 1;
        }
        return Constants.beside(x, values, new Shape(side, padded));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        return new Shape[] {new Shape(in.get(0), in.get(1), in.get(2) + 2L * width, in.get(3) + 2L * width)};
    }
}
