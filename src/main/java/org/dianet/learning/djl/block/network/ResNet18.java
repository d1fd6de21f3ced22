package org.dianet.learning.djl.block.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// ResNet-18 without its classifier (He et al. 2016), in torchvision's layout: 512 channels at 1/32 of the size, or
/// without its last stage 256 channels at 1/16.
public final class ResNet18 implements Architecture {
    private static final double EPSILON = 1e-5;
    private static final int FIRST = 64;
    private static final int STAGES = 4;
    private final int stages;

    private ResNet18(int stages) {
        this.stages = stages;
    }

    public static ResNet18 whole() {
        return new ResNet18(STAGES);
    }

    /// Without the last stage: four tokens in place of one.
    public static ResNet18 fine() {
        return new ResNet18(STAGES - 1);
    }

    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        add(network, FIRST, 7, 2, Layers.After.RELU);
        network.add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
        for (int stage = 0; stage < stages; stage++) {
            int filters = FIRST << stage;
            network.add(basic(filters, stage == 0 ? 1 : 2));
            network.add(basic(filters, 1));
        }
        return network;
    }

    private static Block basic(int filters, int stride) {
        EagerSequential inner = new EagerSequential();
        add(inner, filters, 3, stride, Layers.After.RELU);
        add(inner, filters, 3, 1, Layers.After.NOTHING);
        @Nullable EagerSequential shortcut = null;
        if (stride != 1) {
            shortcut = new EagerSequential();
            add(shortcut, filters, 1, stride, Layers.After.NOTHING);
        }
        return Residual.activated(inner, shortcut);
    }

    private static void add(EagerSequential block, int filters, int kernel, int stride, Layers.After after) {
        new Layers.Convolution(filters, kernel, stride, Layers.Groups.ONE, EPSILON, after).addTo(block);
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names().weight("conv1").batch("bn1");
        for (int stage = 1; stage <= stages; stage++) {
            for (int i = 0; i < 2; i++) {
                String block = "layer" + stage + "." + i + ".";
                names.weight(block + "conv1").batch(block + "bn1");
                names.weight(block + "conv2").batch(block + "bn2");
                if (stage > 1 && i == 0) {
                    names.weight(block + "downsample.0").batch(block + "downsample.1");
                }
            }
        }
        List<String> left = new ArrayList<>(List.of("fc."));
        for (int stage = stages + 1; stage <= STAGES; stage++) {
            left.add("layer" + stage + ".");
        }
        return List.of(new WeightNames("torchvision or timm", InputScale.Constants.IMAGENET, names.list(), left));
    }
}
