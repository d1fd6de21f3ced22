package org.dianet.learning.djl.block.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// Residual networks (He et al. 2016) without their classifier, in torchvision's layout. Each stage after the first
/// halves the size and doubles the width.
public final class ResNet implements Architecture {
    private static final double EPSILON = 1e-5;
    private static final int FIRST = 64;
    private static final int STAGES = 4;

    /// What a residual block is made of.
    private enum Kind {
        /// Two 3×3 convolutions.
        BASIC(1, 2),
        /// 1×1, 3×3 with the stride, and 1×1 to four times the width.
        BOTTLENECK(4, 3);

        private final int expansion;
        private final int convolutions;

        Kind(int expansion, int convolutions) {
            this.expansion = expansion;
            this.convolutions = convolutions;
        }
    }

    private final Kind kind;
    private final int width;
    private final int[] depths;

    private ResNet(Kind kind, int... depths) {
        this(kind, FIRST, depths);
    }

    private ResNet(Kind kind, int width, int[] depths) {
        this.kind = kind;
        this.width = width;
        this.depths = depths;
    }

    /// ResNet-18: 512 channels at 1/32 of the size.
    public static ResNet resNet18() {
        return new ResNet(Kind.BASIC, 2, 2, 2, 2);
    }

    /// A ResNet-18 of another width.
    ///
    /// @param width channels of the first stage
    public static ResNet resNet18(int width) {
        return new ResNet(Kind.BASIC, width, new int[] {2, 2, 2, 2});
    }

    /// ResNet-18 without the last stage: 256 channels at 1/16, four tokens in place of one.
    public static ResNet resNet18Fine() {
        return new ResNet(Kind.BASIC, 2, 2, 2);
    }

    /// ResNet-50: 2048 channels at 1/32 of the size.
    public static ResNet resNet50() {
        return bottlenecks(3, 4, 6, 3);
    }

    /// A ResNet-50 of other depths.
    ///
    /// @param depths blocks of each stage
    public static ResNet bottlenecks(int... depths) {
        return new ResNet(Kind.BOTTLENECK, depths);
    }

    @Override
    public Block features(double dropout) {
        EagerSequential network = stem();
        for (int stage = 0; stage < depths.length; stage++) {
            addStage(network, stage, EagerSequential::new);
        }
        return network;
    }

    /// What comes before the first stage.
    public EagerSequential stem() {
        EagerSequential network = new EagerSequential();
        add(network, width, 7, 2, Layers.After.RELU);
        network.add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
        return network;
    }

    /// Adds one of the stages, counted from 0.
    ///
    /// @param inner what the inner path of a residual block begins with
    public void addStage(EagerSequential network, int stage, Supplier<EagerSequential> inner) {
        for (int i = 0; i < depths[stage]; i++) {
            network.add(block(inner.get(), width << stage, i == 0 && stage > 0 ? 2 : 1, shaped(stage, i)));
        }
    }

    /// Whether what comes in has another shape than what comes out.
    private boolean shaped(int stage, int index) {
        return index == 0 && (stage > 0 || kind == Kind.BOTTLENECK);
    }

    private Block block(EagerSequential inner, int filters, int stride, boolean shaped) {
        switch (kind) {
            case BASIC -> add(inner, filters, 3, stride, Layers.After.RELU);
            case BOTTLENECK -> {
                add(inner, filters, 1, 1, Layers.After.RELU);
                add(inner, filters, 3, stride, Layers.After.RELU);
            }
        }
        int out = kind.expansion * filters;
        add(inner, out, kind == Kind.BASIC ? 3 : 1, 1, Layers.After.NOTHING);
        @Nullable EagerSequential shortcut = null;
        if (shaped) {
            shortcut = new EagerSequential();
            add(shortcut, out, 1, stride, Layers.After.NOTHING);
        }
        return Residual.activated(inner, shortcut);
    }

    private static void add(EagerSequential block, int filters, int kernel, int stride, Layers.After after) {
        new Layers.Convolution(filters, kernel, stride, Layers.Groups.ONE, EPSILON, after).addTo(block);
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        stemNames(names);
        for (int stage = 0; stage < depths.length; stage++) {
            stageNames(names, stage);
        }
        List<String> left = new ArrayList<>(List.of("fc."));
        for (int stage = depths.length + 1; stage <= STAGES; stage++) {
            left.add("layer" + stage + ".");
        }
        return List.of(new WeightNames("torchvision or timm", InputScale.Constants.IMAGENET, names.list(), left));
    }

    public void stemNames(WeightNames.Names names) {
        names.weight("conv1").batch("bn1");
    }

    /// @param stage from 0
    public void stageNames(WeightNames.Names names, int stage) {
        for (int i = 0; i < depths[stage]; i++) {
            String block = "layer" + (stage + 1) + "." + i + ".";
            for (int k = 1; k <= kind.convolutions; k++) {
                names.weight(block + "conv" + k).batch(block + "bn" + k);
            }
            if (shaped(stage, i)) {
                names.weight(block + "downsample.0").batch(block + "downsample.1");
            }
        }
    }
}
