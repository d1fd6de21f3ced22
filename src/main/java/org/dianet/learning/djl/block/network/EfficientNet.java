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

/// EfficientNets without their classifier, in torchvision's layout: 1280 channels at 1/32 of the size.
public final class EfficientNet implements Architecture {
    private static final double LARGEST_DROP = 0.2;
    private static final int LAST = 1280;

    private enum Kind {
        FUSED,
        SEPARABLE
    }

    /// @param kernel side of the convolution that sees more than one place
    private record Stage(Kind kind, int expansion, int kernel, int stride, int in, int out, int blocks) {
        static Stage fused(int expansion, int stride, int in, int out, int blocks) {
            return new Stage(Kind.FUSED, expansion, 3, stride, in, out, blocks);
        }

        static Stage separable(int expansion, int kernel, int stride, int in, int out, int blocks) {
            return new Stage(Kind.SEPARABLE, expansion, kernel, stride, in, out, blocks);
        }
    }

    private final List<Stage> stages;
    /// Of batch normalisation.
    private final double epsilon;
    private final double largestDrop;

    private EfficientNet(List<Stage> stages, double epsilon, double largestDrop) {
        this.stages = stages;
        this.epsilon = epsilon;
        this.largestDrop = largestDrop;
    }

    /// EfficientNetV2-S (Tan and Le 2021).
    public static EfficientNet v2S() {
        return v2S(LARGEST_DROP);
    }

    /// @param largestDrop stochastic depth of the last block, from 0 at the first
    public static EfficientNet v2S(double largestDrop) {
        return new EfficientNet(
                List.of(
                        Stage.fused(1, 1, 24, 24, 2),
                        Stage.fused(4, 2, 24, 48, 4),
                        Stage.fused(4, 2, 48, 64, 4),
                        Stage.separable(4, 3, 2, 64, 128, 6),
                        Stage.separable(6, 3, 1, 128, 160, 9),
                        Stage.separable(6, 3, 2, 160, 256, 15)),
                1e-3,
                largestDrop);
    }

    /// EfficientNet-B0 (Tan and Le 2019).
    public static EfficientNet b0() {
        return b0(LARGEST_DROP);
    }

    /// @param largestDrop as of [#v2S(double)]
    public static EfficientNet b0(double largestDrop) {
        return new EfficientNet(
                List.of(
                        Stage.separable(1, 3, 1, 32, 16, 1),
                        Stage.separable(6, 3, 2, 16, 24, 2),
                        Stage.separable(6, 5, 2, 24, 40, 2),
                        Stage.separable(6, 3, 2, 40, 80, 3),
                        Stage.separable(6, 5, 1, 80, 112, 3),
                        Stage.separable(6, 5, 2, 112, 192, 4),
                        Stage.separable(6, 3, 1, 192, 320, 1)),
                1e-5,
                largestDrop);
    }

    @Override
    public Block features(double dropout) {
        int total = stages.stream().mapToInt(Stage::blocks).sum();
        EagerSequential network = new EagerSequential();
        network.add(single(stages.getFirst().in(), 3, 2));
        int index = 0;
        for (Stage stage : stages) {
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

    private Block first(Stage stage, double drop) {
        return stage.stride() == 1 && stage.in() == stage.out()
                ? residual(stage, stage.in(), drop)
                : inner(stage, stage.in(), stage.stride());
    }

    private Block residual(Stage stage, int in, double drop) {
        return Residual.stochastic(inner(stage, in, 1), drop);
    }

    private Block inner(Stage stage, int in, int stride) {
        int expanded = in * stage.expansion();
        EagerSequential block = new EagerSequential();
        if (stage.kind() == Kind.SEPARABLE) {
            if (stage.expansion() > 1) {
                add(block, expanded, 1, 1, Layers.Groups.ONE, Layers.After.SILU);
            }
            add(block, expanded, stage.kernel(), stride, Layers.Groups.DEPTHWISE, Layers.After.SILU);
            block.add(new SqueezeExcitation(expanded, Math.max(1, in / 4)));
        } else if (stage.expansion() == 1) {
            add(block, stage.out(), stage.kernel(), stride, Layers.Groups.ONE, Layers.After.SILU);
            return block;
        } else {
            add(block, expanded, stage.kernel(), stride, Layers.Groups.ONE, Layers.After.SILU);
        }
        add(block, stage.out(), 1, 1, Layers.Groups.ONE, Layers.After.NOTHING);
        return block;
    }

    private Block single(int filters, int kernel, int stride) {
        EagerSequential block = new EagerSequential();
        add(block, filters, kernel, stride, Layers.Groups.ONE, Layers.After.SILU);
        return block;
    }

    private void add(
            EagerSequential block, int filters, int kernel, int stride, Layers.Groups groups, Layers.After after) {
        new Layers.Convolution(filters, kernel, stride, groups, epsilon, after).addTo(block);
    }

    @Override
    public List<WeightNames> namings() {
        return List.of(
                new WeightNames("torchvision", InputScale.Constants.IMAGENET, torchvision(), List.of("classifier.")));
    }

    private List<String> torchvision() {
        WeightNames.Names names = new WeightNames.Names();
        convolution(names, "features.0");
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            for (int i = 0; i < stage.blocks(); i++) {
                String block = "features." + (s + 1) + "." + i + ".block.";
                int part = 0;
                if (stage.expansion() > 1) {
                    convolution(names, block + part++);
                }
                if (stage.kind() == Kind.SEPARABLE) {
                    convolution(names, block + part++);
                    names.both(block + part + ".fc1").both(block + part++ + ".fc2");
                }
                convolution(names, block + part);
            }
        }
        convolution(names, "features." + (stages.size() + 1));
        return names.list();
    }

    private static void convolution(WeightNames.Names names, String layer) {
        names.weight(layer + ".0").batch(layer + ".1");
    }
}
