package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import java.util.List;

/// Two linear layers with ReLU and dropout between them.
final class Classifier {
    private Classifier() {}

    static EagerSequential create(int width, int classes, double dropout) {
        EagerSequential block = new EagerSequential();
        block.add(Layers.linear(width / 2, Gain.RECTIFIED)).addSingleton(Activation::relu);
        if (dropout > 0) {
            block.add(Dropout.builder().optRate((float) dropout).build());
        }
        block.add(Layers.linear(classes, Gain.ANSWER));
        return block;
    }

    /// The logits of `other` if every rectifier lets through what it lets through of `reached`.
    static NDArray held(Block classifier, ParameterStore store, NDArray reached, NDArray other) {
        List<Block> layers = classifier.getChildren().values();
        NDArray open =
                Layers.apply(layers.getFirst(), store, reached, false).gt(0).toType(reached.getDataType(), false);
        NDArray hidden = Layers.apply(layers.getFirst(), store, other, false).mul(open);
        return Layers.apply(layers.getLast(), store, hidden, false);
    }
}
