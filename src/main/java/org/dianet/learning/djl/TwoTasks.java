package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Network;
import org.jspecify.annotations.Nullable;

/// A network while it also learns something about the subject: one linear layer more over the means of the streams'
/// maps,
/// whose logits come last. The layer exists in training only; the network that is kept cannot tell what it told.
final class TwoTasks extends AbstractBlock {
    private final Network network;
    private final Block second;

    /// @param values that the second task tells apart
    TwoTasks(Network network, int values) {
        this.network = addChildBlock("network", network);
        second = addChildBlock("second", Layers.linear(values, Gain.ANSWER));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDList maps = network.maps(store, inputs, training);
        NDList outputs = new NDList(network.head().forward(store, maps, training));
        NDList means = new NDList();
        for (NDArray map : maps.subList(0, inputs.size())) {
            means.add(Pool.globalAvgPool2d(map));
        }
        outputs.add(Layers.apply(second, store, NDArrays.concat(means, 1), training));
        return outputs;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return network.getOutputShapes(inputs);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        network.initialize(manager, type, inputs);
        Shape map = network.backbone().getOutputShapes(new Shape[] {inputs[0]})[0];
        second.initialize(manager, type, new Shape(map.get(0), map.get(1) * inputs.length));
    }
}
