package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// Blocks one after another. What a block has read is let go at once, so that of all maps only those stay in memory
/// that the backward pass needs; the engine's own chain keeps every one of them to the end of the forward pass.
public final class EagerSequential extends SequentialBlock {
    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDList current = inputs;
        for (Block block : getChildren().values()) {
            NDList next = block.forward(store, current, training);
            for (NDArray array : current) {
                if (!holds(inputs, array) && !holds(next, array)) {
                    array.close();
                }
            }
            current = next;
        }
        return current;
    }

    private static boolean holds(NDList list, NDArray array) {
        return list.stream().anyMatch(one -> one == array);
    }
}
