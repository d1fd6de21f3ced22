package org.dianet.learning.djl.block.micro;

import ai.djl.nn.Block;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.OwnLoss;
import org.dianet.learning.djl.block.WeightNames;

/// SKD-TSTSAN (Zhu et al. 2024) by its authors' layers: three streams over blocks of the apex frame, the small apex
/// frame and the flows of both phases, each with learned motion magnification in front, and two auxiliary branches that
/// learn from the last layer.
public final class SkdTstsan implements Architecture {
    private static final int WIDTH = 64;

    private final int width;

    public SkdTstsan() {
        this(WIDTH);
    }

    private SkdTstsan(int width) {
        this.width = width;
    }

    /// The same network with fewer channels after the magnification, for a reference that is quick to compute.
    ///
    /// @param divisor of the number of channels
    public static SkdTstsan narrow(int divisor) {
        return new SkdTstsan(WIDTH / divisor);
    }

    @Override
    public Block features(double dropout) {
        return new SkdFeatures(width);
    }

    @Override
    public Optional<Block> classifier(int classes, double dropout) {
        return Optional.of(new SkdClassifier(classes, dropout));
    }

    @Override
    public Optional<OwnLoss> ownLoss() {
        return Optional.of(new SelfDistillation());
    }

    @Override
    public InputScale.Constants scale() {
        return InputScale.Constants.NONE;
    }

    @Override
    public List<WeightNames> namings() {
        SkdFeatures features = new SkdFeatures(width);
        return List.of(
                new WeightNames(
                        "SKD-TSTSAN",
                        InputScale.Constants.NONE,
                        features.names(),
                        List.of("fc2.", "AC1_fc.", "AC2_fc.")),
                new WeightNames(
                        "learned motion magnification",
                        InputScale.Constants.NONE,
                        features.magnetNames(),
                        List.of("decoder.", "encoder.texture_")));
    }

    @Override
    public List<String> classifierNames() {
        return new WeightNames.Names().both("fc2").both("AC1_fc").both("AC2_fc").list();
    }
}
