package org.dianet.pipeline.run;

import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;

/// What a network takes of memory and disk, about: measured once with `bench train`, and counted.
final class NetworkCost {
    private static final long MEGA = 1_000_000;
    /// Java, the learning engine and a project before the first step.
    private static final long PROGRAM = 270 * MEGA;
    private static final int FLOAT = 4;
    /// Measured: 3.3 GB at 384 pixels.
    private static final long FRAME_OF_SLSTT = 15_600;

    private NetworkCost() {}

    /// @param parameters of the backbone without a classifier
    /// @param bytes that a training step keeps for every pixel of every image of its batch
    private record Cost(long parameters, long bytes) {}

    private static Cost cost(Backbone backbone) {
        return switch (backbone) {
            case LINEAR -> new Cost(0, 0);
            case SMALL -> new Cost(79_000, 235);
            case STSTNET -> new Cost(500, 425);
            case LEARNET -> new Cost(1_500_000, 230);
            case RESNET18 -> new Cost(11_200_000, 650);
            case RESNET18_FINE -> new Cost(2_800_000, 650);
            case RESNET50 -> new Cost(23_500_000, 1_850);
            case VGG19 -> new Cost(20_000_000, 1_900);
            case EFFICIENTNET_B0 -> new Cost(4_000_000, 1_800);
            case VIT_B_16 -> new Cost(85_800_000, 6_200);
            case ORIGINET -> new Cost(1_900_000, 900);
            case AFFECTIVENET -> new Cost(690_000, 600);
            case MEGANET -> new Cost(390_000, 1_150);
            case FMANET -> new Cost(390_000, 800);
            case EFFICIENTNET_V2_S -> new Cost(20_200_000, 2_300);
            case CONVNEXT_TINY -> new Cost(27_800_000, 2_330);
            case MOBILEVIT_S -> new Cost(4_900_000, 3_430);
            case MMNET -> new Cost(8_900_000, 4_030);
            case MMNET_VERTICAL -> new Cost(9_000_000, 4_030);
            case MMNET_ORIENTED -> new Cost(9_000_000, 4_030);
            case TCM_RESNET18 -> new Cost(11_200_000, 12_200);
            // Counted: eleven times ViT-B/16.
            case SLSTT -> new Cost(86_100_000, 68_000);
            case SKD_TSTSAN -> new Cost(2_900_000, 820);
            case TSFMICRO -> new Cost(12_300_000, 9_150);
        };
    }

    /// Of one training's weights.
    static long weightBytes(TrainingSpec spec) {
        Backbone backbone = spec.network().backbone();
        return FLOAT * (cost(backbone).parameters() + head(backbone, spec));
    }

    /// Of the process that trains: weights with their gradients and two moments, and what a step keeps.
    static long memory(TrainingSpec spec) {
        long pixels = spec.optimisation().batch() * spec.images().pixels();
        long weights = weightBytes(spec);
        return spec.network().trainable() == TrainableLayers.ALL
                ? PROGRAM
                        + 4 * weights
                        + pixels * cost(spec.network().backbone()).bytes()
                : PROGRAM
                        + 2 * weights
                        + (long) spec.images().imageSize() * spec.images().imageSize() * frozenBytes(spec);
    }

    /// That a frozen backbone keeps for every pixel of the one image that it sees at a time; SLSTT sees one frame of
    /// it.
    private static long frozenBytes(TrainingSpec spec) {
        Backbone backbone = spec.network().backbone();
        return backbone == Backbone.SLSTT ? FRAME_OF_SLSTT : cost(backbone).bytes();
    }

    /// Two directions of attention with four square matrices each, and two squares to join them; gates are eight.
    /// More streams are only joined.
    private static long head(Backbone backbone, TrainingSpec spec) {
        long square = (long) backbone.fusionWidth() * backbone.fusionWidth();
        int streams = spec.images().streams();
        if (streams > 2) {
            return (2L + streams) * square;
        }
        return streams == 1 ? 2 * square : spec.network().fusion() == Fusion.GATED_GROUP ? 17 * square : 10 * square;
    }
}
