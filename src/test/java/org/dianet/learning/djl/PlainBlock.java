package org.dianet.learning.djl;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Logits x·Wᵀ of the first stream, and both streams' own as the features that are to agree. It remembers what went in,
/// and can run out of memory.
final class PlainBlock extends AbstractBlock {
    final List<List<float[]>> seen = new ArrayList<>();
    /// What the first class's logit gains by [#trace].
    private static final float FAINT = 1e-6f;

    private final Parameter weight;
    /// The gradients of a softmax's logits sum to 0 but for rounding, which the engine takes for no gradient at all.
    /// This adds one too faint to change any other number.
    private final Parameter trace;
    private final Set<Integer> failing = new HashSet<>();

    PlainBlock(int classes, int width) {
        super((byte) 1);
        weight = addParameter(Parameter.builder()
                .setName("weight")
                .setType(Parameter.Type.WEIGHT)
                .build());
        weight.setShape(new Shape(classes, width));
        trace = addParameter(Parameter.builder()
                .setName("trace")
                .setType(Parameter.Type.OTHER)
                .optInitializer(Initializer.ZEROS)
                .optShape(new Shape(1, 1))
                .build());
    }

    /// Passes, counted from 1, for which there is no memory.
    PlainBlock failingAt(Integer... passes) {
        failing.addAll(List.of(passes));
        return this;
    }

    private float[] first() {
        float[] first = new float[(int) weight.getShape().get(0)];
        first[0] = FAINT;
        return first;
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
        NDArray faint = inputs.head()
                .getManager()
                .create(first(), new Shape(1, weight.getShape().get(0)));
        NDArray traced =
                store.getValue(trace, inputs.head().getDevice(), training).matMul(faint.duplicate());
        NDArray logits = inputs.head().matMul(w).add(traced);
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
