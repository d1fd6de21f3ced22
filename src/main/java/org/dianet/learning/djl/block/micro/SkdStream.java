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
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;
import org.dianet.learning.djl.block.BatchNormalisation;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// One of SKD-TSTSAN's three streams: magnification, five convolutions, and an auxiliary branch of two convolutions
/// after the first and after the third. In what [Magnifier] takes; out the last map and those of both branches.
final class SkdStream extends AbstractBlock {
    private static final double EPSILON = 1e-5;
    private static final int FRAMES = 2;

    enum Kind {
        /// Over blocks of the apex frame, with weighed channels.
        LOCAL("L"),
        /// Over the small apex frame.
        SMALL("S"),
        /// Over the flows of both phases, the two frames of a clip.
        TEMPORAL("T");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    private final Kind kind;
    private final Block magnifier;
    private final Block first;
    private final Block firstBranch;
    private final Block middle;
    private final Block secondBranch;
    private final Block last;

    /// @param width channels of the first convolutions; the last have twice as many
    SkdStream(Kind kind, int width) {
        this.kind = kind;
        magnifier = addChildBlock("magnifier", new Magnifier());
        EagerSequential start = new EagerSequential();
        convolution(start, width, 5, 0);
        first = addChildBlock(
                "first", start.add(Pool.maxPool2dBlock(new Shape(5, 5), new Shape(2, 2), new Shape(2, 2))));
        firstBranch = addChildBlock("firstBranch", two(2 * width));
        middle = addChildBlock(
                "middle",
                two(width).add(Pool.avgPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1), false, true)));
        secondBranch = addChildBlock("secondBranch", two(2 * width));
        last = addChildBlock("last", two(2 * width));
    }

    private EagerSequential two(int filters) {
        EagerSequential block = new EagerSequential();
        for (int i = 0; i < 2; i++) {
            if (kind == Kind.TEMPORAL) {
                block.add(new TemporalShift(FRAMES));
            }
            convolution(block, filters, 3, 1);
        }
        return block;
    }

    private void convolution(EagerSequential block, int filters, int kernel, int padding) {
        block.add(Gain.RECTIFIED.of(Conv2d.builder()
                        .setFilters(filters)
                        .setKernelShape(new Shape(kernel, kernel))
                        .optPadding(new Shape(padding, padding))
                        .build()))
                .add(new BatchNormalisation(filters, EPSILON))
                .addSingleton(Activation::relu);
        if (kind == Kind.LOCAL) {
            block.add(new ChannelGate(filters));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray magnified = magnifier.forward(store, inputs, training).head();
        NDArray early = Layers.apply(first, store, magnified, training);
        NDArray late = Layers.apply(middle, store, early, training);
        return new NDList(
                ofClips(Layers.apply(last, store, late, training)),
                ofClips(Layers.apply(firstBranch, store, early, training)),
                ofClips(Layers.apply(secondBranch, store, late, training)));
    }

    /// The mean over the frames of each clip.
    private NDArray ofClips(NDArray map) {
        Shape shape = map.getShape();
        return kind == Kind.TEMPORAL
                ? map.reshape(shape.get(0) / FRAMES, FRAMES, shape.get(1), shape.get(2), shape.get(3))
                        .mean(new int[] {1})
                : map;
    }

    private Shape ofClips(Shape map) {
        return kind == Kind.TEMPORAL ? new Shape(map.get(0) / FRAMES, map.get(1), map.get(2), map.get(3)) : map;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape early = after(first, after(magnifier, inputs[0]));
        Shape late = after(middle, early);
        return new Shape[] {
            ofClips(after(last, late)), ofClips(after(firstBranch, early)), ofClips(after(secondBranch, late))
        };
    }

    private static Shape after(Block block, Shape input) {
        return block.getOutputShapes(new Shape[] {input})[0];
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        magnifier.initialize(manager, type, inputs);
        Shape magnified = after(magnifier, inputs[0]);
        first.initialize(manager, type, magnified);
        Shape early = after(first, magnified);
        firstBranch.initialize(manager, type, early);
        middle.initialize(manager, type, early);
        Shape late = after(middle, early);
        secondBranch.initialize(manager, type, late);
        last.initialize(manager, type, late);
    }

    /// As the authors name its parameters.
    void names(WeightNames.Names names) {
        Magnifier.names("Aug_Encoder_" + kind.letter + ".", "Aug_Manipulator_" + kind.letter + ".")
                .forEach(names::name);
        for (String layer : List.of("1", "AC1_1", "AC1_2", "2", "3", "AC2_1", "AC2_2", "4", "5")) {
            String before = layer.substring(0, layer.lastIndexOf('_') + 1);
            String number = layer.substring(layer.lastIndexOf('_') + 1);
            boolean shifted = kind == Kind.TEMPORAL && !layer.equals("1");
            names.both(before + "conv" + number + "_" + kind.letter + (shifted ? ".net" : ""));
            names.batch(before + "bn" + number + "_" + kind.letter);
            if (kind == Kind.LOCAL) {
                names.weight(before + "ECA" + number + ".conv");
            }
        }
    }

    /// The tensors of the published magnification that fit here; empty for what has none and keeps its start.
    void magnetNames(WeightNames.Names names, int rest) {
        String colours = "encoder.cba_1.conv2d.weight";
        for (String name : Magnifier.names("encoder.", "manipulator.")) {
            boolean others = name.startsWith("encoder.motion_cba") || (name.equals(colours) && kind != Kind.SMALL);
            names.name(others ? "" : name);
        }
        for (int i = 0; i < rest; i++) {
            names.name("");
        }
    }
}
