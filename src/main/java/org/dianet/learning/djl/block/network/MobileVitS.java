package org.dianet.learning.djl.block.network;

import ai.djl.nn.Block;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.dianet.learning.djl.block.WeightNames;

/// MobileViT-S (Mehta and Rastegari 2022), in timm's layout: 640 channels at 1/32 of the size.
public final class MobileVitS implements Architecture {
    private static final double EPSILON = 1e-5;
    private static final int EXPANSION = 4;
    private static final int STEM = 16;
    private static final int LAST = 640;

    /// Bottlenecks, of which the first has the stride, then `depth` transformers of `width`.
    private record Stage(int out, int stride, int bottlenecks, int width, int depth) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(32, 1, 1, 0, 0),
            new Stage(64, 2, 3, 0, 0),
            new Stage(96, 2, 1, 144, 2),
            new Stage(128, 2, 1, 192, 4),
            new Stage(160, 2, 1, 240, 3));

    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        add(network, STEM, 3, 2, Layers.Groups.ONE, Layers.After.SILU);
        int in = STEM;
        for (Stage stage : STAGES) {
            for (int i = 0; i < stage.bottlenecks(); i++) {
                network.add(bottleneck(in, stage.out(), i == 0 ? stage.stride() : 1));
                in = stage.out();
            }
            if (stage.depth() > 0) {
                network.add(new PatchTransformer(in, stage.width(), stage.depth()));
            }
        }
        add(network, LAST, 1, 1, Layers.Groups.ONE, Layers.After.SILU);
        return network;
    }

    private static Block bottleneck(int in, int out, int stride) {
        EagerSequential inner = new EagerSequential();
        add(inner, EXPANSION * in, 1, 1, Layers.Groups.ONE, Layers.After.SILU);
        add(inner, EXPANSION * in, 3, stride, Layers.Groups.DEPTHWISE, Layers.After.SILU);
        add(inner, out, 1, 1, Layers.Groups.ONE, Layers.After.NOTHING);
        return stride == 1 && in == out ? Residual.stochastic(inner, 0) : inner;
    }

    private static void add(
            EagerSequential block, int filters, int kernel, int stride, Layers.Groups groups, Layers.After after) {
        new Layers.Convolution(filters, kernel, stride, groups, EPSILON, after).addTo(block);
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        convolution(names, "stem");
        for (int s = 0; s < STAGES.size(); s++) {
            Stage stage = STAGES.get(s);
            for (int i = 0; i < stage.bottlenecks(); i++) {
                for (String part : List.of("conv1_1x1", "conv2_kxk", "conv3_1x1")) {
                    convolution(names, "stages." + s + "." + i + "." + part);
                }
            }
            if (stage.depth() > 0) {
                transformer(names, "stages." + s + ".1.", stage.depth());
            }
        }
        convolution(names, "final_conv");
        return List.of(new WeightNames("timm", InputScale.Constants.NONE, names.list(), List.of("head.")));
    }

    private static void transformer(WeightNames.Names names, String block, int depth) {
        convolution(names, block + "conv_kxk");
        names.weight(block + "conv_1x1");
        for (int i = 0; i < depth; i++) {
            String layer = block + "transformer." + i + ".";
            names.both(layer + "norm1").both(layer + "attn.qkv").both(layer + "attn.proj");
            names.both(layer + "norm2").both(layer + "mlp.fc1").both(layer + "mlp.fc2");
        }
        names.both(block + "norm");
        convolution(names, block + "conv_proj");
        convolution(names, block + "conv_fusion");
    }

    private static void convolution(WeightNames.Names names, String layer) {
        names.weight(layer + ".conv").batch(layer + ".bn");
    }
}
