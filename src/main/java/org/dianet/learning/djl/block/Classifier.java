package org.dianet.learning.djl.block;

import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.norm.Dropout;

/// Two linear layers with ReLU and dropout between them.
final class Classifier {
    private Classifier() {}

    static SequentialBlock create(int width, int classes, double dropout) {
        SequentialBlock block = new SequentialBlock();
        block.add(Layers.linear(width / 2)).addSingleton(Activation::relu);
        if (dropout > 0) {
            block.add(Dropout.builder().optRate((float) dropout).build());
        }
        return block.add(Layers.linear(classes));
    }
}
