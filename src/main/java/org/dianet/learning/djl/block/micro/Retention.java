package org.dianet.learning.djl.block.micro;

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
import org.dianet.learning.djl.block.Constants;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// Attention over a map `[n, h, w, c]` whose weights fall with distance (Fan et al. 2024), as TSFmicro has it.
final class Retention extends AbstractBlock {
    private static final int LOCAL = 5;

    enum Over {
        /// Within rows, then within columns: for large maps.
        LINES,
        /// All places at once.
        MAP
    }

    private final Block query;
    private final Block key;
    private final Block value;
    private final Block local;
    private final Block output;
    private final int heads;
    private final int width;
    private final double range;
    private final Over over;

    /// @param channels that `heads` divides into even parts
    /// @param range how much faster the weights of one head fall than those of another
    Retention(int channels, int heads, double range, Over over) {
        this.heads = heads;
        this.width = channels / heads;
        this.range = range;
        this.over = over;
        query = addChildBlock("query", Layers.linear(channels, Gain.LINEAR));
        key = addChildBlock("key", Layers.linear(channels, Gain.LINEAR));
        value = addChildBlock("value", Layers.linear(channels, Gain.LINEAR));
        local = addChildBlock("local", depthwise(channels, LOCAL));
        output = addChildBlock("output", Layers.linear(channels, Gain.LINEAR));
    }

    /// A convolution of each channel by itself that keeps the size.
    static Block depthwise(int channels, int kernel) {
        return Gain.LINEAR.of(
                Conv2d.builder()
                        .setFilters(channels)
                        .setKernelShape(new Shape(kernel, kernel))
                        .optPadding(new Shape(kernel / 2, kernel / 2))
                        .optGroups(channels)
                        .build(),
                channels);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Shape shape = x.getShape();
        RetentionTables tables = new RetentionTables((int) shape.get(1), (int) shape.get(2), heads, width, range);
        NDArray scale = x.getManager().full(new Shape(1), (float) (1 / Math.sqrt(width)));
        NDArray q = turned(split(Layers.apply(query, store, x, training)), tables);
        NDArray k = turned(split(Layers.apply(key, store, x, training).mul(scale)), tables);
        NDArray v = Layers.apply(value, store, x, training);
        NDArray near =
                Layers.apply(local, store, v.transpose(0, 3, 1, 2), training).transpose(0, 2, 3, 1);
        NDArray seen = switch (over) {
            case LINES -> lines(q, k, split(v), tables);
            case MAP -> map(q, k, split(v), tables);
        };
        return new NDList(Layers.apply(output, store, seen.reshape(shape).add(near), training));
    }

    /// `[n, heads, h, w, width]`.
    private NDArray split(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), shape.get(2), heads, width).transpose(0, 3, 1, 2, 4);
    }

    private NDArray turned(NDArray x, RetentionTables tables) {
        Shape places = new Shape(tables.rows(), tables.columns(), width);
        NDArray quarter = x.matMul(Constants.beside(x, RetentionTables.quarterTurn(width), new Shape(width, width)));
        return x.mul(Constants.beside(x, tables.turns(RetentionTables.Turn.COSINE), places))
                .add(quarter.mul(Constants.beside(x, tables.turns(RetentionTables.Turn.SINE), places)));
    }

    private NDArray map(NDArray q, NDArray k, NDArray v, RetentionTables tables) {
        long places = (long) tables.rows() * tables.columns();
        Shape flat = new Shape(q.getShape().get(0), heads, places, width);
        NDArray falling = Constants.beside(q, tables.falling(), new Shape(heads, places, places));
        return attended(q.reshape(flat), k.reshape(flat), v.reshape(flat), falling)
                .transpose(0, 2, 1, 3);
    }

    private NDArray lines(NDArray q, NDArray k, NDArray v, RetentionTables tables) {
        NDArray withinRows = attended(
                // [n, h, heads, w, width]
                q.transpose(0, 2, 1, 3, 4),
                k.transpose(0, 2, 1, 3, 4),
                v.transpose(0, 2, 1, 3, 4),
                Constants.beside(
                        q, tables.falling(tables.columns()), new Shape(heads, tables.columns(), tables.columns())));
        NDArray withinColumns = attended(
                // [n, w, heads, h, width]
                q.transpose(0, 3, 1, 2, 4),
                k.transpose(0, 3, 1, 2, 4),
                withinRows.transpose(0, 3, 2, 1, 4),
                Constants.beside(q, tables.falling(tables.rows()), new Shape(heads, tables.rows(), tables.rows())));
        return withinColumns.transpose(0, 3, 1, 2, 4);
    }

    private static NDArray attended(NDArray q, NDArray k, NDArray v, NDArray falling) {
        int last = q.getShape().dimension() - 1;
        return q.matMul(k.swapAxes(last - 1, last)).add(falling).softmax(-1).matMul(v);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape in = inputs[0];
        query.initialize(manager, type, in);
        key.initialize(manager, type, in);
        value.initialize(manager, type, in);
        local.initialize(manager, type, new Shape(in.get(0), in.get(3), in.get(1), in.get(2)));
        output.initialize(manager, type, in);
    }
}
