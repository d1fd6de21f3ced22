package org.dianet.learning.djl.block;

import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;

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
}
