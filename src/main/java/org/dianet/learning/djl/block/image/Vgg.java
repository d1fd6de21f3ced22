package org.dianet.learning.djl.block.image;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.WeightNames;

/// VGG (Simonyan and Zisserman 2015) without its classifier, in torchvision's layout and without batch normalisation:
/// stages of 3×3 convolutions with rectifiers, each followed by 2×2 maximum pooling.
public final class Vgg implements Architecture {
    private static final int KERNEL = 3;
    private static final int WIDEST = 8;

    private final int width;
    private final int[] stages;

    /// @param width filters of the first stage; the next ones double it, up to eight times
    /// @param stages convolutions of each stage
    public Vgg(int width, int... stages) {
        this.width = width;
        this.stages = stages;
    }

    /// VGG-19: 512 channels at 1/32 of the size.
    public static Vgg vgg19() {
        return new Vgg(64, 2, 2, 4, 4, 4);
    }

    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        for (int stage = 0; stage < stages.length; stage++) {
            for (int i = 0; i < stages[stage]; i++) {
                network.add(convolution(width * Math.min(1 << stage, WIDEST))).addSingleton(Activation::relu);
            }
            network.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        }
        return network;
    }

    private static Block convolution(int filters) {
        return Gain.RECTIFIED.of(Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(KERNEL, KERNEL))
                .optPadding(new Shape(KERNEL / 2, KERNEL / 2))
                .build());
    }

    /// torchvision counts rectifiers and pooling too.
    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        int index = 0;
        for (int convolutions : stages) {
            for (int i = 0; i < convolutions; i++) {
                names.both("features." + index);
                index += 2;
            }
            index++;
        }
        return List.of(new WeightNames(
                "torchvision or timm",
                InputScale.Constants.IMAGENET,
                names.list(),
                List.of("classifier.", "pre_logits.", "head.")));
    }
}
