package org.dianet.learning.djl.block.network;

import ai.djl.nn.Block;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.dianet.learning.djl.block.SqueezeExcitation;
import org.dianet.learning.djl.block.WeightNames;

/// EfficientNetV2-S without its classifier (Tan and Le 2021), in torchvision's layout: 1280 channels at 1/32 of the
/// size.
public final class EfficientNetV2S implements Architecture {
    private static final double EPSILON = 1e-3;
    private static final double LARGEST_DROP = 0.2;
    private static final int LAST = 1280;

    private enum Kind {
        FUSED,
        SEPARABLE
    }

    private record Stage(Kind kind, int expansion, int stride, int in, int out, int blocks) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(Kind.FUSED, 1, 1, 24, 24, 2),
            new Stage(Kind.FUSED, 4, 2, 24, 48, 4),
            new Stage(Kind.FUSED, 4, 2, 48, 64, 4),
            new Stage(Kind.SEPARABLE, 4, 2, 64, 128, 6),
            new Stage(Kind.SEPARABLE, 6, 1, 128, 160, 9),
            new Stage(Kind.SEPARABLE, 6, 2, 160, 256, 15));

    private final double largestDrop;

    public EfficientNetV2S() {
        this(LARGEST_DROP);
    }

    /// @param largestDrop stochastic depth of the last block, from 0 at the first
    public EfficientNetV2S(double largestDrop) {
        this.largestDrop = largestDrop;
    }

    @Override
    public Block features(double dropout) {
        int total = STAGES.stream().mapToInt(Stage::blocks).sum();
        EagerSequential network = new EagerSequential();
        network.add(single(24, 3, 2));
        int index = 0;
        for (Stage stage : STAGES) {
            EagerSequential blocks = new EagerSequential();
            for (int i = 0; i < stage.blocks(); i++) {
                blocks.add(
                        i == 0
                                ? first(stage, largestDrop * index / total)
                                : residual(stage, stage.out(), largestDrop * index / total));
                index++;
            }
            network.add(blocks);
        }
        return network.add(single(LAST, 1, 1));
    }

    private static Block first(Stage stage, double drop) {
        return stage.stride() == 1 && stage.in() == stage.out()
                ? residual(stage, stage.in(), drop)
                : inner(stage, stage.in(), stage.stride());
    }

    private static Block residual(Stage stage, int in, double drop) {
        return Residual.stochastic(inner(stage, in, 1), drop);
    }

    private static Block inner(Stage stage, int in, int stride) {
        int expanded = in * stage.expansion();
        EagerSequential block = new EagerSequential();
        if (stage.kind() == Kind.SEPARABLE) {
            add(block, expanded, 1, 1, Layers.Groups.ONE, Layers.After.SILU);
            add(block, expanded, 3, stride, Layers.Groups.DEPTHWISE, Layers.After.SILU);
            block.add(new SqueezeExcitation(expanded, Math.max(1, in / 4)));
        } else if (stage.expansion() == 1) {
            add(block, stage.out(), 3, stride, Layers.Groups.ONE, Layers.After.SILU);
            return block;
        } else {
            add(block, expanded, 3, stride, Layers.Groups.ONE, Layers.After.SILU);
        }
        add(block, stage.out(), 1, 1, Layers.Groups.ONE, Layers.After.NOTHING);
        return block;
    }

    private static Block single(int filters, int kernel, int stride) {
        EagerSequential block = new EagerSequential();
        add(block, filters, kernel, stride, Layers.Groups.ONE, Layers.After.SILU);
        return block;
    }

    private static void add(
            EagerSequential block, int filters, int kernel, int stride, Layers.Groups groups, Layers.After after) {
        new Layers.Convolution(filters, kernel, stride, groups, EPSILON, after).addTo(block);
    }

    @Override
    public List<WeightNames> namings() {
        return List.of(
                new WeightNames("torchvision", InputScale.Constants.IMAGENET, torchvision(), List.of("classifier.")));
    }

    private static List<String> torchvision() {
        WeightNames.Names names = new WeightNames.Names();
        convolution(names, "features.0");
        for (int s = 0; s < STAGES.size(); s++) {
            Stage stage = STAGES.get(s);
            for (int i = 0; i < stage.blocks(); i++) {
                String block = "features." + (s + 1) + "." + i + ".block.";
                convolution(names, block + 0);
                if (stage.kind() == Kind.SEPARABLE) {
                    convolution(names, block + 1);
                    names.both(block + "2.fc1").both(block + "2.fc2");
                    convolution(names, block + 3);
                } else if (stage.expansion() > 1) {
                    convolution(names, block + 1);
                }
            }
        }
        convolution(names, "features.7");
        return names.list();
    }

    private static void convolution(WeightNames.Names names, String layer) {
        names.weight(layer + ".0").batch(layer + ".1");
    }
}
