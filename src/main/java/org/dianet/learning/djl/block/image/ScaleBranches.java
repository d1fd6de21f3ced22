package org.dianet.learning.djl.block.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// Blocks over the same map, whose channels are put together.
final class ScaleBranches extends AbstractBlock {
    private final List<Block> blocks = new ArrayList<>();

    private ScaleBranches(List<Block> blocks) {
        blocks.forEach(block -> this.blocks.add(addChildBlock("branch", block)));
    }

    static ScaleBranches of(int[] numbers, IntFunction<Block> block) {
        return new ScaleBranches(Arrays.stream(numbers).mapToObj(block).toList());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray[] maps = blocks.stream()
                .map(block -> Layers.apply(block, store, inputs.head(), training))
                .toArray(NDArray[]::new);
        return new NDList(NDArrays.concat(new NDList(maps), 1));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        List<Shape> shapes =
                blocks.stream().map(block -> block.getOutputShapes(inputs)[0]).toList();
        Shape first = shapes.getFirst();
        return new Shape[] {
            new Shape(
                    first.get(0),
                    shapes.stream().mapToLong(shape -> shape.get(1)).sum(),
                    first.get(2),
                    first.get(3))
        };
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        blocks.forEach(block -> block.initialize(manager, type, inputs));
    }
}
