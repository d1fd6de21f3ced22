package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.jspecify.annotations.Nullable;

/// Learned motion magnification (Oh et al. 2018) as SKD-TSTSAN has it in front of each stream: the shapes of two images
/// B and A by one encoder, and what changed from A to B made larger. In B and A, or B alone if A is all 0, whose shape
/// is 0 too because no layer has a bias; out 32 channels at half the size.
final class Magnifier extends AbstractBlock {
    private static final int CHANNELS = 32;
    private static final int FIRST = 16;
    private static final int BEFORE = 3;
    private static final int AFTER = 2;
    /// How much larger, in the authors' script.
    private static final float FACTOR = 2;

    private final Block encoder;
    private final Block change;
    private final Block larger;

    Magnifier() {
        EagerSequential shape = new EagerSequential();
        convolution(shape, FIRST, 7, 1, Layers.After.RELU);
        convolution(shape, CHANNELS, 3, 2, Layers.After.RELU);
        residuals(shape, CHANNELS, BEFORE);
        convolution(shape, CHANNELS, 3, 1, Layers.After.RELU);
        residuals(shape, CHANNELS, AFTER);
        encoder = addChildBlock("encoder", shape);
        EagerSequential difference = new EagerSequential();
        convolution(difference, CHANNELS, 7, 1, Layers.After.RELU);
        change = addChildBlock("change", difference);
        EagerSequential enlarged = new EagerSequential();
        convolution(enlarged, CHANNELS, 3, 1, Layers.After.NOTHING);
        residuals(enlarged, CHANNELS, 1);
        larger = addChildBlock("larger", enlarged);
    }

    static void convolution(EagerSequential block, int filters, int kernel, int stride, Layers.After after) {
        Gain gain = after == Layers.After.RELU ? Gain.RECTIFIED : Gain.LINEAR;
        block.add(new ReflectPadding(kernel / 2))
                .add(gain.of(Conv2d.builder()
                        .setFilters(filters)
                        .setKernelShape(new Shape(kernel, kernel))
                        .optStride(new Shape(stride, stride))
                        .optBias(false)
                        .build()));
        if (after == Layers.After.RELU) {
            block.addSingleton(Activation::relu);
        }
    }

    static void residuals(EagerSequential block, int channels, int count) {
        for (int i = 0; i < count; i++) {
            EagerSequential inner = new EagerSequential();
            convolution(inner, channels, 3, 1, Layers.After.RELU);
            convolution(inner, channels, 3, 1, Layers.After.NOTHING);
            block.add(Residual.stochastic(inner, 0));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray b = Layers.apply(encoder, store, inputs.get(0), training);
        NDArray moved = inputs.size() == 1 ? b : b.sub(Layers.apply(encoder, store, inputs.get(1), training));
        // Not mul(Number): see TrainingLoss.
        NDArray factor = b.getManager().full(new Shape(1), FACTOR);
        NDArray enlarged = Layers.apply(
                larger, store, Layers.apply(change, store, moved, training).mul(factor), training);
        return new NDList(b.add(enlarged));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return encoder.getOutputShapes(new Shape[] {inputs[0]});
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        encoder.initialize(manager, type, inputs[0]);
        Shape[] shape = encoder.getOutputShapes(new Shape[] {inputs[0]});
        change.initialize(manager, type, shape);
        larger.initialize(manager, type, shape);
    }

    /// The names of its tensors in their order, without what stands before them.
    ///
    /// @param encoder what the names of the encoder begin with
    /// @param manipulator what the others begin with
    static List<String> names(String encoder, String manipulator) {
        List<String> names = new ArrayList<>(List.of(encoder + "cba_1", encoder + "cba_2"));
        residualNames(names, encoder + "resblks.", BEFORE);
        names.add(encoder + "motion_cba");
        residualNames(names, encoder + "motion_resblks.", AFTER);
        names.addAll(List.of(
                manipulator + "g",
                manipulator + "h_conv",
                manipulator + "h_resblk.cba_1",
                manipulator + "h_resblk.cba_2"));
        return names.stream().map(name -> name + ".conv2d.weight").toList();
    }

    static void residualNames(List<String> names, String blocks, int count) {
        for (int i = 0; i < count; i++) {
            names.add(blocks + i + ".cba_1");
            names.add(blocks + i + ".cba_2");
        }
    }
}
