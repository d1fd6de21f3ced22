package org.dianet.learning.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Logits x·Wᵀ of the first stream, and both streams' own as the features that are to agree. It remembers what went in,
/// and can run out of memory.
final class PlainBlock extends AbstractBlock {
    final List<List<float[]>> seen = new ArrayList<>();
    private final Parameter weight;
    private final Set<Integer> failing = new HashSet<>();

    PlainBlock(int classes, int width) {
        super((byte) 1);
        weight = addParameter(Parameter.builder()
                .setName("weight")
                .setType(Parameter.Type.WEIGHT)
                .build());
        weight.setShape(new Shape(classes, width));
    }

    /// Passes, counted from 1, for which there is no memory.
    PlainBlock failingAt(Integer... passes) {
        failing.addAll(List.of(passes));
        return this;
    }

    NDArray weight() {
        return weight.getArray();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
        seen.add(inputs.stream().map(NDArray::toFloatArray).toList());
        if (failing.contains(seen.size())) {
            throw new EngineException("CUDA out of memory. Tried to allocate 2.00 GiB");
        }
        NDArray w = store.getValue(weight, inputs.head().getDevice(), training).transpose();
        NDArray logits = inputs.head().matMul(w);
        return inputs.size() == 1
                ? new NDList(logits)
                : new NDList(logits, logits, inputs.get(1).matMul(w));
    }

    @Override
    protected void initializeChildBlocks(ai.djl.ndarray.NDManager manager, DataType dataType, Shape... inputShapes) {
        // it has none
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), weight.getShape().get(0))};
    }
}
