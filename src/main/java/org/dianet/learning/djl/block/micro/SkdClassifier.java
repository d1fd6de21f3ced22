package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// One linear layer over the mean of each of SKD-TSTSAN's three maps: out the logits of the last map, those of both
/// auxiliary branches, then the three means.
final class SkdClassifier extends AbstractBlock {
    private static final List<String> NAMES = List.of("answer", "firstBranch", "secondBranch");

    private final List<Block> layers = new ArrayList<>();
    private final Block dropout;
    private final int classes;

    SkdClassifier(int classes, double dropout) {
        this.classes = classes;
        this.dropout = addChildBlock(
                "dropout", Dropout.builder().optRate((float) dropout).build());
        NAMES.forEach(name -> layers.add(addChildBlock(name, Layers.linear(classes, Gain.ANSWER))));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDList outputs = new NDList();
        NDList means = new NDList();
        for (int i = 0; i < layers.size(); i++) {
            NDArray mean = Pool.globalAvgPool2d(inputs.get(i));
            means.add(mean);
            outputs.add(Layers.apply(layers.get(i), store, Layers.apply(dropout, store, mean, training), training));
        }
        outputs.addAll(means);
        return outputs;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape logits = new Shape(inputs[0].get(0), classes);
        Shape mean = new Shape(inputs[0].get(0), inputs[0].get(1));
        return new Shape[] {logits, logits, logits, mean, mean, mean};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).initialize(manager, type, new Shape(inputs[i].get(0), inputs[i].get(1)));
        }
        dropout.initialize(manager, type, new Shape(inputs[0].get(0), inputs[0].get(1)));
    }
}
