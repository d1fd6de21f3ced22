package org.dianet.learning.djl.block.micro;

import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;

/// MMNet (Li et al. 2022) for the onset and the apex frame, by the authors' layers: convolutions over their difference,
/// four blocks of continuous attention, and a transformer over the small onset frame that says where; 512 channels at
/// 1/16 of the size. Or with FaceSleuth's attention to rows in place of that to places.
public final class MmNet implements Architecture {
    private static final double EPSILON = 1e-5;

    /// What the blocks pay attention to.
    public enum Attention {
        /// MMNet's.
        PLACES,
        /// FaceSleuth's, to the rows of the map.
        VERTICAL,
        /// FaceSleuth's, to the rows of the map turned by an angle that each block learns.
        ORIENTED
    }

    /// @param stem filters of the first convolution
    /// @param stages filters of each block; all but the first halve the map
    private record Widths(int stem, List<Integer> stages) {}

    private static final Widths PUBLISHED = new Widths(180, List.of(128, 128, 256, 512));

    private final Widths widths;
    private final Attention attention;

    public MmNet(Attention attention) {
        this(PUBLISHED, attention);
    }

    private MmNet(Widths widths, Attention attention) {
        this.widths = widths;
        this.attention = attention;
    }

    /// The same network with less of everything, for a reference that is quick to compute.
    ///
    /// @param divisor of the number of filters
    public static MmNet narrow(Attention attention, int divisor) {
        return new MmNet(
                new Widths(
                        PUBLISHED.stem() / divisor,
                        PUBLISHED.stages().stream()
                                .map(filters -> filters / divisor)
                                .toList()),
                attention);
    }

    /// One of the blocks.
    ///
    /// @param in channels that come in
    /// @param before channels of the block before, 0 for none
    private record Stage(int number, int in, int before, int filters, int stride) {

        Block block(Attention attention) {
            return new ContinuousAttention(
                    in,
                    filters,
                    stride,
                    switch (attention) {
                        case PLACES -> new PlaceWeights(stride);
                        case VERTICAL -> new OrientationWeights(before, filters, stride, null);
                        case ORIENTED -> new OrientationWeights(before, filters, stride, new OrientationPooling());
                    });
        }

        /// As both authors name its parameters.
        void names(WeightNames.Names names, Attention attention) {
            String block = "main_branch.layer" + number + ".0.";
            switch (attention) {
                case PLACES -> {
                    names.weight(block + "conv1").batch(block + "bn1");
                    names.weight(block + "conv2").batch(block + "bn2");
                    names.weight(block + "attn.0").batch(block + "attn.1");
                }
                case VERTICAL, ORIENTED -> {
                    names.weight(block + "preprocess.0").batch(block + "preprocess.1");
                    names.weight(block + "preprocess.3").batch(block + "preprocess.4");
                    if (attention == Attention.ORIENTED) {
                        names.name(block + "pool.vec");
                    }
                    names.weight(block + "squeeze").weight(block + "excite");
                    if (OrientationWeights.hands(before, filters)) {
                        names.weight("main_branch.conv" + (number - 1));
                    }
                }
            }
            if (ContinuousAttention.changesShape(in, filters, stride)) {
                names.weight(block + "downsample.0").batch(block + "downsample.1");
            }
        }
    }

    private List<Stage> stages() {
        List<Integer> filters = widths.stages();
        return IntStream.range(0, filters.size())
                .mapToObj(i -> new Stage(
                        i + 1,
                        filters.get(Math.max(0, i - 1)),
                        i == 0 ? 0 : filters.get(i - 1),
                        filters.get(i),
                        i == 0 ? 1 : 2))
                .toList();
    }

    @Override
    public Block features(double dropout) {
        EagerSequential motion = new EagerSequential();
        add(motion, widths.stem(), 2);
        add(motion, widths.stages().getFirst(), 1);
        stages().forEach(stage -> motion.add(stage.block(attention)));
        return new KeyFrameBranches(motion, new PlaceBranch(widths.stages().getLast()));
    }

    private static void add(EagerSequential block, int filters, int stride) {
        new Layers.Convolution(filters, 3, stride, Layers.Groups.ONE, EPSILON, Layers.After.RELU).addTo(block);
    }

    @Override
    public Optional<Block> classifier(int classes, double dropout) {
        EagerSequential block = new EagerSequential();
        block.add(Layers.flat());
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
    public Optional<String> learned(Block features) {
        List<String> angles = new ArrayList<>();
        angles(features, angles);
        return angles.isEmpty()
                ? Optional.empty()
                : Optional.of("The attention to turned rows learned the angles " + String.join(", ", angles)
                        + ", block by block, from " + OrientationPooling.START + " each.");
    }

    private static void angles(Block block, List<String> angles) {
        if (block instanceof OrientationPooling pooling) {
            angles.add(pooling.angle());
        }
        block.getChildren().values().forEach(child -> angles(child, angles));
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        names.weight("conv_act.0")
                .batch("conv_act.1")
                .weight("main_branch.conv1")
                .batch("main_branch.bn1");
        stages().forEach(stage -> stage.names(names, attention));
        PlaceBranch.names(names);
        return List.of(new WeightNames(
                attention == Attention.PLACES ? "MMNet" : "FaceSleuth",
                InputScale.Constants.IMAGENET,
                names.list(),
                List.of(
                        "main_branch.fc.",
                        "pos.",
                        "head.",
                        "timeembed",
                        "vit_pos.cls_token",
                        "vit_pos.head.",
                        "vit_pos.to_Mask.")));
    }

    @Override
    public List<String> classifierNames() {
        return new WeightNames.Names().both("main_branch.fc").list();
    }
}
