package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.function.UnaryOperator;

/// The terms that a network's published loss has besides the cross-entropy of its answer.
public interface OwnLoss {

    /// What a part of a batch adds to the batch's loss.
    ///
    /// @param outputs all that the network gave, the logits first
    /// @param entropy what the same loss makes of other logits, with the same targets and class weights
    /// @param share of the batch's samples that are in the part: for means over the batch
    NDArray added(NDList outputs, UnaryOperator<NDArray> entropy, double share);
}
