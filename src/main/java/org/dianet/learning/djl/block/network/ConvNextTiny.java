package org.dianet.learning.djl.block.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.LayerNormalisation;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.dianet.learning.djl.block.WeightNames;

/// ConvNeXt-Tiny (Liu et al. 2022), in torchvision's layout: 768 channels at 1/32 of the size.
public final class ConvNextTiny implements Architecture {
    private static final double EPSILON = 1e-6;
    private static final double LARGEST_DROP = 0.1;
    private static final int[] WIDTHS = {96, 192, 384, 768};
    private static final int[] DEPTHS = {3, 3, 9, 3};
    private static final int EXPANSION = 4;
    private static final int KERNEL = 7;

    private final double largestDrop;

    public ConvNextTiny() {
        this(LARGEST_DROP);
    }

    /// @param largestDrop the share of steps in which the last block is left out; earlier ones in proportion
    public ConvNextTiny(double largestDrop) {
        this.largestDrop = largestDrop;
    }

    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        network.add(patches(WIDTHS[0], 4)).add(norm(WIDTHS[0], LayerNormalisation.Over.CHANNELS_OF_A_MAP));
        int total = Arrays.stream(DEPTHS).sum();
        int index = 0;
        for (int stage = 0; stage < WIDTHS.length; stage++) {
            if (stage > 0) {
                network.add(norm(WIDTHS[stage - 1], LayerNormalisation.Over.CHANNELS_OF_A_MAP))
                        .add(patches(WIDTHS[stage], 2));
            }
            for (int i = 0; i < DEPTHS[stage]; i++) {
                network.add(Residual.stochastic(inner(WIDTHS[stage]), largestDrop * index / (total - 1)));
                index++;
            }
        }
        return network;
    }

    @Override
    public Optional<Block> finalNorm() {
        return Optional.of(norm(WIDTHS[WIDTHS.length - 1], LayerNormalisation.Over.CHANNELS_OF_A_MAP));
    }

    private static Block patches(int filters, int side) {
        return Gain.LINEAR.of(Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(side, side))
                .optStride(new Shape(side, side))
                .build());
    }

    private static Block norm(int width, LayerNormalisation.Over over) {
        return new LayerNormalisation(width, EPSILON, over);
    }

    private static Block inner(int width) {
        return new EagerSequential()
                .add(Gain.LINEAR.of(
                        Conv2d.builder()
                                .setFilters(width)
                                .setKernelShape(new Shape(KERNEL, KERNEL))
                                .optPadding(new Shape(KERNEL / 2, KERNEL / 2))
                                .optGroups(width)
                                .build(),
                        width))
                .addSingleton(x -> x.transpose(0, 2, 3, 1))
                .add(norm(width, LayerNormalisation.Over.LAST_AXIS))
                .add(Layers.linear(EXPANSION * width, Gain.RECTIFIED))
                .addSingleton(Activation::gelu)
                .add(Layers.linear(width, Gain.LINEAR))
                .addSingleton(x -> x.transpose(0, 3, 1, 2))
                .add(new LayerScale(width));
    }

    @Override
    public List<WeightNames> namings() {
        return List.of(
                new WeightNames("torchvision", InputScale.Constants.IMAGENET, torchvision(), List.of("classifier.2.")),
                new WeightNames("timm", InputScale.Constants.IMAGENET, timm(), List.of("head.fc.")));
    }

    private static List<String> torchvision() {
        WeightNames.Names names = new WeightNames.Names().both("features.0.0").both("features.0.1");
        for (int stage = 0; stage < WIDTHS.length; stage++) {
            if (stage > 0) {
                names.both("features." + 2 * stage + ".0").both("features." + 2 * stage + ".1");
            }
            for (int i = 0; i < DEPTHS[stage]; i++) {
                String block = "features." + (2 * stage + 1) + "." + i;
                names.both(block + ".block.0")
                        .both(block + ".block.2")
                        .both(block + ".block.3")
                        .both(block + ".block.5")
                        .name(block + ".layer_scale");
            }
        }
        return names.both("classifier.0").list();
    }

    private static List<String> timm() {
        WeightNames.Names names = new WeightNames.Names().both("stem.0").both("stem.1");
        for (int stage = 0; stage < WIDTHS.length; stage++) {
            if (stage > 0) {
                names.both("stages." + stage + ".downsample.0").both("stages." + stage + ".downsample.1");
            }
            for (int i = 0; i < DEPTHS[stage]; i++) {
                String block = "stages." + stage + ".blocks." + i;
                names.both(block + ".conv_dw")
                        .both(block + ".norm")
                        .both(block + ".mlp.fc1")
                        .both(block + ".mlp.fc2")
                        .name(block + ".gamma");
            }
        }
        return names.both("head.norm").list();
    }
}
