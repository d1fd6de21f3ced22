package org.dianet.learning.djl.block.micro;

import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;

/// MMNet (Li et al. 2022) for the onset and the apex frame, by the authors' layers: convolutions over their difference,
/// four blocks of continuous attention, and a transformer over the small onset frame that says where; 512 channels at
/// 1/16 of the size.
public final class MmNet implements Architecture {
    private static final double EPSILON = 1e-5;

    /// @param stem filters of the first convolution
    /// @param stages filters of each block; all but the first halve the map
    private record Widths(int stem, List<Integer> stages) {}

    private static final Widths PUBLISHED = new Widths(180, List.of(128, 128, 256, 512));

    private final Widths widths;

    public MmNet() {
        this(PUBLISHED);
    }

    private MmNet(Widths widths) {
        this.widths = widths;
    }

    /// The same network with less of everything, for a reference that is quick to compute.
    ///
    /// @param divisor of the number of filters
    public static MmNet narrow(int divisor) {
        return new MmNet(new Widths(
                PUBLISHED.stem() / divisor,
                PUBLISHED.stages().stream().map(filters -> filters / divisor).toList()));
    }

    @Override
    public Block features(double dropout) {
        EagerSequential motion = new EagerSequential();
        int in = widths.stages().getFirst();
        add(motion, widths.stem(), 2);
        add(motion, in, 1);
        for (int i = 0; i < widths.stages().size(); i++) {
            int filters = widths.stages().get(i);
            motion.add(new ContinuousAttention(in, filters, stride(i)));
            in = filters;
        }
        return new KeyFrameBranches(motion, new PlaceBranch(in));
    }

    private static int stride(int stage) {
        return stage == 0 ? 1 : 2;
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
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        names.weight("conv_act.0")
                .batch("conv_act.1")
                .weight("main_branch.conv1")
                .batch("main_branch.bn1");
        int in = widths.stages().getFirst();
        for (int i = 0; i < widths.stages().size(); i++) {
            int filters = widths.stages().get(i);
            ContinuousAttention.names(names, "main_branch.layer" + (i + 1) + ".0", in, filters, stride(i));
            in = filters;
        }
        PlaceBranch.names(names);
        return List.of(new WeightNames(
                "MMNet",
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
