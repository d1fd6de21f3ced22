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
import org.jspecify.annotations.Nullable;

/// Learned motion magnification as a whole (Oh et al. 2018), as its published weights have it: texture and shape of
/// each
/// image, what changed in shape made larger, and an image decoded from both. In A, B `[1, 3, h, w]` of −1 to 1 with
/// sides that 4 divides, and the factor `[1]`; out B with the motion from A enlarged.
public final class MagNet extends AbstractBlock {
    private static final int CHANNELS = 32;
    private static final int FIRST = 16;
    private static final int BOTH = 2 * CHANNELS;
    private static final int BEFORE = 3;
    private static final int EACH = 2;
    private static final int DECODED = 9;

    private final Block encoder;
    private final Block texture;
    private final Block motion;
    private final Block change;
    private final Block larger;
    private final Block finer;
    private final Block joined;
    private final Block picture;

    public MagNet() {
        EagerSequential shape = new EagerSequential();
        Magnifier.convolution(shape, FIRST, 7, 1, Layers.After.RELU);
        halved(shape);
        Magnifier.residuals(shape, CHANNELS, BEFORE);
        encoder = addChildBlock("encoder", shape);
        EagerSequential coarse = new EagerSequential();
        halved(coarse);
        Magnifier.residuals(coarse, CHANNELS, EACH);
        texture = addChildBlock("texture", coarse);
        EagerSequential moving = new EagerSequential();
        Magnifier.residuals(moving, CHANNELS, EACH);
        motion = addChildBlock("motion", moving);
        EagerSequential difference = new EagerSequential();
        Magnifier.convolution(difference, CHANNELS, 7, 1, Layers.After.RELU);
        change = addChildBlock("change", difference);
        EagerSequential enlarged = new EagerSequential();
        Magnifier.convolution(enlarged, CHANNELS, 3, 1, Layers.After.NOTHING);
        Magnifier.residuals(enlarged, CHANNELS, 1);
        larger = addChildBlock("larger", enlarged);
        EagerSequential up = new EagerSequential();
        Magnifier.convolution(up, CHANNELS, 3, 1, Layers.After.RELU);
        finer = addChildBlock("finer", up);
        EagerSequential together = new EagerSequential();
        Magnifier.residuals(together, BOTH, DECODED);
        joined = addChildBlock("joined", together);
        EagerSequential last = new EagerSequential();
        Magnifier.convolution(last, CHANNELS, 3, 1, Layers.After.RELU);
        Magnifier.convolution(last, 3, 7, 1, Layers.After.NOTHING);
        picture = addChildBlock("picture", last);
    }

    /// Every second place of a 3×3 convolution, from the second on. From the first on, the published weights give a
    /// picture that lies a pixel too low and too far to the right.
    private static void halved(EagerSequential block) {
        block.add(new ReflectPadding(1)).addSingleton(x -> x.get(":, :, 1:, 1:"));
        block.add(Gain.RECTIFIED.of(Conv2d.builder()
                .setFilters(CHANNELS)
                .setKernelShape(new Shape(3, 3))
                .optStride(new Shape(2, 2))
                .optBias(false)
                .build()));
        block.addSingleton(Activation::relu);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray before = Layers.apply(motion, store, Layers.apply(encoder, store, inputs.get(0), training), training);
        NDArray coded = Layers.apply(encoder, store, inputs.get(1), training);
        NDArray now = Layers.apply(motion, store, coded, training);
        NDArray moved = Layers.apply(change, store, now.sub(before), training).mul(inputs.get(2));
        NDArray shape = now.add(Layers.apply(larger, store, moved, training));
        NDArray skin = Layers.apply(finer, store, doubled(Layers.apply(texture, store, coded, training)), training);
        NDArray both = Layers.apply(joined, store, skin.concat(shape, 1), training);
        return new NDList(Layers.apply(picture, store, doubled(both), training));
    }

    /// Each pixel four times.
    private static NDArray doubled(NDArray x) {
        return x.repeat(2, 2).repeat(3, 2);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[1]};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape image = inputs[0];
        long height = image.get(2) / 2;
        long width = image.get(3) / 2;
        Shape half = new Shape(1, CHANNELS, height, width);
        encoder.initialize(manager, type, image);
        for (Block block : List.of(texture, motion, change, larger, finer)) {
            block.initialize(manager, type, half);
        }
        Shape together = new Shape(1, BOTH, height, width);
        joined.initialize(manager, type, together);
        picture.initialize(manager, type, together);
    }

    /// The published names of its tensors, in their order.
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of("encoder.cba_1", "encoder.cba_2"));
        Magnifier.residualNames(names, "encoder.resblks.", BEFORE);
        names.add("encoder.texture_cba");
        Magnifier.residualNames(names, "encoder.texture_resblks.", EACH);
        Magnifier.residualNames(names, "encoder.motion_resblks.", EACH);
        names.addAll(List.of(
                "manipulator.g", "manipulator.h_conv", "manipulator.h_resblk.cba_1", "manipulator.h_resblk.cba_2"));
        names.add("decoder.texture_up");
        Magnifier.residualNames(names, "decoder.resblks.", DECODED);
        names.addAll(List.of("decoder.cba_1", "decoder.cba_2"));
        return names.stream().map(name -> name + ".conv2d.weight").toList();
    }
}
