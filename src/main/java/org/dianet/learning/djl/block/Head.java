package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;

/// The part after the backbone: takes one feature map per stream, gives the logits first and, with two streams,
/// the vectors f₁ and f₂ of the consistency loss.
public abstract sealed class Head extends AbstractBlock
        permits SingleHead, PublishedHead, DualHead, GatedHead, SeveralHead {
    /// Name of a classifier whose vector was normalised on the way. Weights of networks without that, and with places
    /// in
    /// the vector, have the same shapes and the name `classifier`: they are refused, not read as something else.
    static final String CLASSIFIER = "normalisedClassifier";

    private final int classes;

    Head(int classes) {
        this.classes = classes;
    }

    /// What the classifier gets, `[n, width]`, in evaluation mode.
    ///
    /// @param maps one a stream
    public abstract NDArray embedding(ParameterStore store, NDList maps);

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), classes)};
    }
}
