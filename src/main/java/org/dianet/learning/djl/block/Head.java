package org.dianet.learning.djl.block;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;

/// What follows the backbone: takes one feature map a stream, gives the logits first and, with two streams, the vectors
/// f₁ and f₂ of the consistency loss.
public abstract sealed class Head extends AbstractBlock permits SingleHead, PublishedHead, DualHead {
    private final int classes;

    Head(int classes) {
        this.classes = classes;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), classes)};
    }
}
