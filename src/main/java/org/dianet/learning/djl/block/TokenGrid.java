package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// A feature map as a list of tokens, by a 1×1 convolution to the fusion width. In `[n, c, h, w]`, out
/// `[n, h·w, width]`. Knows the place of each token, too, which is not part of it.
/// See method.md 2.2.
final class TokenGrid extends AbstractBlock {
    private final Block projection;
    private final int width;

    TokenGrid(int width) {
        if (width % 4 != 0) {
            throw new IllegalArgumentException("a token needs a length that 4 divides");
        }
        this.width = width;
        projection = addChildBlock("projection", Layers.pointwise(width, Gain.LINEAR));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray projected = Layers.apply(projection, store, inputs.head(), training);
        Shape shape = projected.getShape();
        long count = shape.get(2) * shape.get(3);
        return new NDList(projected.reshape(shape.get(0), width, count).transpose(0, 2, 1));
    }

    /// The places of a map's tokens as sines and cosines, `[1, h·w, width]`.
    NDArray places(NDArray map) {
        int rows = (int) map.getShape().get(2);
        int columns = (int) map.getShape().get(3);
        return Constants.beside(map, places(rows, columns, width), new Shape(1, (long) rows * columns, width));
    }

    /// Half of each token encodes the row, half the column; each half is sines, then cosines, of falling
    /// frequency.
    static float[] places(int rows, int columns, int width) {
        float[] places = new float[rows * columns * width];
        int quarter = width / 4;
        for (int token = 0; token < rows * columns; token++) {
            int tokenRow = token / columns;
            int tokenColumn = token % columns;
            for (int k = 0; k < quarter; k++) {
                double frequency = Math.pow(10_000, -(double) k / quarter);
                double row = frequency * tokenRow;
                double column = frequency * tokenColumn;
                int at = token * width + k;
                places[at] = (float) Math.sin(row);
                places[at + quarter] = (float) Math.cos(row);
                places[at + 2 * quarter] = (float) Math.sin(column);
                places[at + 3 * quarter] = (float) Math.cos(column);
            }
        }
        return places;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        return new Shape[] {new Shape(in.get(0), in.get(2) * in.get(3), width)};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        projection.initialize(manager, type, inputs[0]);
    }
}
