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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Branches over the same map, their channels put together.
final class SideBySide extends AbstractBlock {
    private final List<Block> branches;

    SideBySide(Block... branches) {
        this.branches = List.of(branches);
        for (int i = 0; i < branches.length; i++) {
            addChildBlock("branch" + i, branches[i]);
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray all = Layers.apply(branches.getFirst(), store, inputs.head(), training);
        for (Block branch : branches.subList(1, branches.size())) {
            all = all.concat(Layers.apply(branch, store, inputs.head(), training), 1);
        }
        return new NDList(all);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape first = branches.getFirst().getOutputShapes(inputs)[0];
        long channels = branches.stream()
                .mapToLong(branch -> branch.getOutputShapes(inputs)[0].get(1))
                .sum();
        return new Shape[] {new Shape(first.get(0), channels, first.get(2), first.get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        branches.forEach(branch -> branch.initialize(manager, type, inputs));
    }
}
