package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;

/// Lets two streams of tokens `[n, tokens, width]` meet. Forward takes both and gives both, changed.
abstract class StreamFusion extends AbstractBlock {

    /// The result of the fusion.
    ///
    /// @param onset tokens of the first stream, afterwards
    /// @param weights attention of each direction `[n, heads, queries, keys]`, empty if there is none
    record Meeting(NDArray onset, NDArray offset, NDList weights) {}

    /// @param places of the tokens `[1, tokens, width]`; they may say what attends to what, and nothing more
    abstract Meeting meet(ParameterStore store, NDArray onset, NDArray offset, NDArray places, boolean training);

    /// One vector a sample, kept as one token.
    static NDArray pooled(NDArray tokens) {
        return tokens.mean(new int[] {1}, true);
    }
}
