package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.BatchNormalisation;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.Residual;
import org.dianet.learning.djl.block.Silu;
import org.dianet.learning.djl.block.TransformerLayer;
import org.dianet.learning.djl.block.WeightNames;

/// TSFmicro in its parallel form for the onset and the apex frame, by the authors' layers: four stages of retention
/// over the difference of the frames, and MMNet's transformer over the small onset frame; 512 channels at 1/16 of the
/// size.
public final class TsfMicro implements Architecture {
    private static final double BATCH_EPSILON = 1e-5;
    private static final double EPSILON = 1e-6;
    private static final double LARGEST_DROP = 0.1;
    private static final int HEADS = 2;
    private static final int EXPANSION = 3;
    private static final int FIRST = 64;
    private static final int LAST = 1024;

    /// @param range see [Retention]
    private record Stage(int blocks, double range, Retention.Over over) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(1, 4, Retention.Over.LINES),
            new Stage(1, 4, Retention.Over.LINES),
            new Stage(2, 6, Retention.Over.MAP),
            new Stage(1, 6, Retention.Over.MAP));

    private final int divisor;
    private final double largestDrop;

    public TsfMicro() {
        this(1, LARGEST_DROP);
    }

    private TsfMicro(int divisor, double largestDrop) {
        this.divisor = divisor;
        this.largestDrop = largestDrop;
    }

    /// The same network with fewer channels and without stochastic depth, for a reference that is quick to compute.
    ///
    /// @param divisor of the number of channels
    public static TsfMicro narrow(int divisor) {
        return new TsfMicro(divisor, 0);
    }

    private int width(int stage) {
        return (FIRST << stage) / divisor;
    }

    @Override
    public Block features(double dropout) {
        int total = STAGES.stream().mapToInt(Stage::blocks).sum();
        EagerSequential motion = new EagerSequential();
        stem(motion, width(0));
        int index = 0;
        for (int s = 0; s < STAGES.size(); s++) {
            Stage stage = STAGES.get(s);
            if (s > 0) {
                motion.add(convolution(width(s), 2)).add(new BatchNormalisation(width(s), BATCH_EPSILON));
            }
            for (int i = 0; i < stage.blocks(); i++) {
                add(motion, width(s), stage, largestDrop * index / (total - 1));
                index++;
            }
        }
        return new KeyFrameBranches(motion, new PlaceBranch(width(STAGES.size() - 1)));
    }

    private static void stem(EagerSequential motion, int width) {
        int[] filters = {width / 2, width / 2, width, width};
        for (int i = 0; i < filters.length; i++) {
            motion.add(convolution(filters[i], i == 0 ? 2 : 1));
            motion.add(new BatchNormalisation(filters[i], BATCH_EPSILON));
            if (i < filters.length - 1) {
                motion.addSingleton(Activation::gelu);
            }
        }
    }

    private static Block convolution(int filters, int stride) {
        return Gain.RECTIFIED.of(Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(3, 3))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(1, 1))
                .build());
    }

    /// A block of retention over a map `[n, c, h, w]`.
    private static void add(EagerSequential motion, int width, Stage stage, double drop) {
        motion.add(Residual.stochastic(Retention.depthwise(width, 3), 0))
                .addSingleton(x -> x.transpose(0, 2, 3, 1))
                .add(Residual.stochastic(
                        new EagerSequential()
                                .add(TransformerLayer.norm(width, EPSILON))
                                .add(new Retention(width, HEADS, stage.range(), stage.over())),
                        drop))
                .add(Residual.stochastic(
                        new EagerSequential()
                                .add(TransformerLayer.norm(width, EPSILON))
                                .add(Layers.linear(EXPANSION * width, Gain.RECTIFIED))
                                .addSingleton(Activation::gelu)
                                .add(Residual.stochastic(neighbours(EXPANSION * width), 0))
                                .add(Layers.linear(width, Gain.LINEAR)),
                        drop))
                .addSingleton(x -> x.transpose(0, 3, 1, 2));
    }

    private static Block neighbours(int channels) {
        return new EagerSequential()
                .addSingleton(x -> x.transpose(0, 3, 1, 2))
                .add(Retention.depthwise(channels, 3))
                .addSingleton(x -> x.transpose(0, 2, 3, 1));
    }

    @Override
    public Optional<Block> classifier(int classes, double dropout) {
        EagerSequential block = new EagerSequential();
        block.addSingleton(x -> x.transpose(0, 2, 3, 1))
                .add(Layers.linear(LAST / divisor, Gain.LINEAR))
                .addSingleton(x -> x.transpose(0, 3, 1, 2))
                .add(new BatchNormalisation(LAST / divisor, BATCH_EPSILON))
                .addSingleton(Silu::of)
                .addSingleton(Pool::globalAvgPool2d);
        if (dropout > 0) {
            block.add(Dropout.builder().optRate((float) dropout).build());
        }
        return Optional.of(block.add(Layers.linear(classes, Gain.ANSWER)));
    }

    @Override
    public InputScale.Constants scale() {
        return InputScale.Constants.IMAGENET;
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        for (int i = 0; i < 4; i++) {
            names.both("main_branch.patch_embed.proj." + 3 * i).batch("main_branch.patch_embed.proj." + (3 * i + 1));
        }
        List<String> left = new ArrayList<>(List.of(
                "main_branch.proj.",
                "main_branch.norm.",
                "main_branch.head.",
                "vit_pos.cls_token",
                "vit_pos.head.",
                "vit_pos.to_Mask."));
        for (int s = 0; s < STAGES.size(); s++) {
            if (s > 0) {
                String merging = "main_branch.layers." + (s - 1) + ".downsample.";
                names.both(merging + "reduction").batch(merging + "norm");
            }
            left.add("main_branch.layers." + s + ".Relpos.");
            for (int i = 0; i < STAGES.get(s).blocks(); i++) {
                block(names, "main_branch.layers." + s + ".blocks." + i + ".");
            }
        }
        PlaceBranch.names(names);
        return List.of(new WeightNames("TSFmicro", InputScale.Constants.IMAGENET, names.list(), left));
    }

    private static void block(WeightNames.Names names, String block) {
        names.both(block + "pos.conv").both(block + "retention_layer_norm");
        for (String part : List.of("q_proj", "k_proj", "v_proj", "lepe.conv", "out_proj")) {
            names.both(block + "retention." + part);
        }
        names.both(block + "final_layer_norm").both(block + "ffn.fc1").both(block + "ffn.dwconv.conv");
        names.both(block + "ffn.fc2");
    }

    @Override
    public List<String> classifierNames() {
        return new WeightNames.Names()
                .both("main_branch.proj")
                .batch("main_branch.norm")
                .both("main_branch.head")
                .list();
    }
}
