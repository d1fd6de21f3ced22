package org.dianet.pipeline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.BackboneShape;
import org.dianet.learning.NetworkName;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Optimizer;
import org.dianet.learning.Regularisation;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.run.RunRecord;

/// What a spec says, in the sentences of a methods section.
final class MethodSentences {
    private MethodSentences() {}

    static List<String> of(RunRecord run) {
        TrainingSpec spec = run.spec();
        if (spec.network().linear()) {
            return List.of(
                    images(run),
                    "The classifier was a multinomial logistic regression on pooled planes: per channel (x − median) /"
                            + " (sd + 0.001), clamped to ±5, means over 7×7 cells, standardised with the mean and deviation"
                            + " of the training side, which was doubled by mirror images; loss weighted by the square root of"
                            + " inverse class frequency, plus 0.3 times the squared weights; at test the mean of image and"
                            + " mirror.");
        }
        return List.of(images(run), network(run), loss(spec), training(run), stop(spec) + mirror(spec));
    }

    /// Of ready images only what is known: nobody told how they were made.
    private static String images(RunRecord run) {
        TrainingSpec spec = run.spec();
        int ready = run.origin().ready().orElse(0);
        int size = spec.images().imageSize();
        String side = ", " + size + "×" + size + " pixels";
        if (ready == 0) {
            return "A clip entered the network as " + made(spec) + side + ".";
        }
        String given = run.ready().orElseThrow().method("") + side;
        int others = run.clips().size() - ready;
        return others == 0
                ? Words.count(ready, "clip") + " entered the network as " + given + "."
                : "Of " + run.clips().size() + " clips, " + ready + " entered the network as " + given + "; "
                        + "the other " + others + " as " + made(spec) + side + ".";
    }

    private static String made(TrainingSpec spec) {
        String aligned = switch (spec.images().face().kind()) {
            case NONE -> "";
            case FACE ->
                " aligned by one similarity transform a clip (eyes level and a fixed distance apart, from the onset"
                        + " frame)"
                        + (spec.images().face().stabilise() ? " and rigidly stabilised against head drift" : "");
        };
        return spec.images().motion().method("its frames" + aligned);
    }

    private static String network(RunRecord run) {
        TrainingSpec spec = run.spec();
        String adapted = run.pretrained() == null
                ? ""
                : run.pretrained()
                        .adapted(spec.images().motion().channels())
                        .map(words -> " " + words)
                        .orElse("");
        String base = "The network was " + run.network() + ". Its backbone"
                + " (" + BackboneShape.description(spec.network().backbone()) + "; " + tokens(spec) + ")"
                + " was " + start(spec);
        int streams = spec.images().streams();
        if (streams == 1) {
            return base + "." + adapted;
        }
        return base + " and shared by " + (streams == 2 ? "both" : "all " + streams)
                + " streams, combined by "
                + switch (spec.network().fusion()) {
                    case CROSS_ATTENTION ->
                        "bidirectional cross-attention over spatial tokens with "
                                + Words.count(spec.network().heads(), "head");
                    case VECTOR -> "attention of one vector to one vector";
                    case SIMPLE_ATTENTION -> "dot-product attention without learned projections";
                    case CONCATENATION -> "concatenation";
                    case GATED_GROUP ->
                        "group gated fusion of the streams before and after cross-attention with "
                                + Words.count(spec.network().heads(), "head");
                    case ADAPTIVE_GATE -> "one learned gate, our reading of adaptive fusion";
                }
                + "." + adapted;
    }

    private static String tokens(TrainingSpec spec) {
        Backbone backbone = spec.network().backbone();
        if (BackboneShape.withoutGrid(backbone).isPresent()) {
            return "without a grid of tokens";
        }
        int side = BackboneShape.grid(backbone, spec.images().imageSize());
        return side + "×" + side + " cells"
                + (spec.images().streams() >= 2 ? ", each a token of " + backbone.fusionWidth() + " numbers" : "");
    }

    private static String start(TrainingSpec spec) {
        if (NetworkName.frozenAtRandom(spec)) {
            return NetworkName.CONTROL;
        }
        String weights = spec.network().weights() == null
                ? "trained without pretrained weights"
                : "initialised from " + Path.of(spec.network().weights()).getFileName();
        return weights + (spec.network().trainable() == TrainableLayers.HEAD ? " and kept frozen" : "");
    }

    private static String loss(TrainingSpec spec) {
        String balance = switch (spec.regularisation().classBalance()) {
            case NONE -> "";
            case INVERSE -> " weighted by inverse class frequency of the training side";
            case SQUARE_ROOT -> " weighted by the square root of inverse class frequency of the training side";
        };
        String consistency =
                spec.images().streams() == 2 && spec.regularisation().consistency() > 0
                        ? " plus " + Numbers.plain(spec.regularisation().consistency())
                                + " times the mean of 1 − cos between the streams"
                        : "";
        Regularisation more = spec.regularisation();
        String focal = more.focalGamma() > 0 ? "focal (γ = " + Numbers.plain(more.focalGamma()) + ") " : "";
        String smoothing =
                more.labelSmoothing() > 0 ? " with label smoothing " + Numbers.plain(more.labelSmoothing()) : "";
        String second = more.auxiliaryLabel() == null
                ? ""
                : " plus half the cross-entropy of a linear layer that told the subject's “" + more.auxiliaryLabel()
                        + "” from the means of the feature maps and was left out after training (our reading of GEME)";
        return "The loss was " + focal + "cross-entropy" + smoothing + balance + consistency + second + ".";
    }

    private static String training(RunRecord run) {
        TrainingSpec spec = run.spec();
        return "Training used " + rule(spec.optimisation()) + " (learning rate "
                + Numbers.plain(spec.optimisation().learningRate()) + ", weight decay "
                + Numbers.plain(spec.optimisation().weightDecay())
                + (spec.optimisation().optimizer() == Optimizer.ADAMW ? "" : " added to the gradient") + ", batch "
                + spec.optimisation().batch() + schedule(spec.optimisation()) + "), dropout "
                + Numbers.plain(spec.network().dropout()) + augmentation(spec, run.allReady()) + ".";
    }

    private static String rule(Optimisation steps) {
        String beta2 = steps.beta2() == Optimisation.BETA2 ? "" : " with β₂ = " + Numbers.plain(steps.beta2());
        return switch (steps.optimizer()) {
            case ADAMW -> "AdamW" + beta2;
            case ADAM -> "Adam" + beta2;
            case SGD -> "gradient descent with momentum 0.9";
        };
    }

    private static String schedule(Optimisation steps) {
        String schedule = switch (steps.schedule()) {
            case CONSTANT -> ", rising over the first epoch";
            case COSINE -> ", rising over the first epoch and falling by half a cosine";
            case ONE_CYCLE -> ", rising over three tenths of the steps and falling by half a cosine";
            case EXPONENTIAL -> ", falling by 1.3 % after each of the first 50 epochs";
            case STEP_30 -> ", a tenth from every 30th epoch on";
        };
        return schedule
                + (steps.gradientClip() > 0
                        ? ", gradients clipped to length " + Numbers.plain(steps.gradientClip())
                        : "");
    }

    /// A frozen backbone sees each image once, plain and mirrored; it is not rotated.
    /// Shifts of the apex and images of phases are made of frames.
    ///
    /// @param ready whether no clip has frames
    private static String augmentation(TrainingSpec spec, boolean ready) {
        Augmentation augment = spec.regularisation().augment();
        List<String> changes = new ArrayList<>();
        if (augment.flip()) {
            changes.add("random mirroring");
        }
        if (augment.rotateDegrees() > 0) {
            changes.add("random rotation up to ±" + Numbers.plain(augment.rotateDegrees()) + "°");
        }
        if (augment.apexJitter() > 0 && !ready) {
            changes.add("random shifts of the apex up to ±" + Words.count(augment.apexJitter(), "frame"));
        }
        if (augment.phaseImages() && !ready) {
            changes.add("the images of both phases as further samples");
        }
        if (spec.regularisation().mixup() > 0) {
            changes.add("mixup (α = " + Numbers.plain(spec.regularisation().mixup()) + ")");
        }
        return changes.isEmpty()
                ? " and no augmentation"
                : " and " + String.join(" and ", changes) + " of training clips";
    }

    private static String mirror(TrainingSpec spec) {
        return spec.regularisation().testMirror()
                ? " Answers were means over a clip's images and their mirror images."
                : "";
    }

    /// The mean of one epoch's weights is those weights.
    private static String averaged(int count, String epochs) {
        return "The weights were "
                + (count == 1 ? "those after the last" : "the mean of those after the last " + count)
                + " of a fixed " + epochs + ", with batch statistics computed again.";
    }

    private static String stop(TrainingSpec spec) {
        String epochs = Words.count(spec.optimisation().epochs(), "epoch");
        return switch (spec.optimisation().stop()) {
            case FIXED ->
                spec.optimisation().averageLast() > 0
                        ? averaged(spec.optimisation().averaged(), epochs)
                        : "The weights were those after a fixed " + epochs + ".";
            case INNER_SUBJECTS ->
                "Of " + epochs + ", the weights with the lowest loss on a few held-out training subjects were kept"
                        + (spec.optimisation().patience() > 0
                                ? ", and training ended after "
                                        + Words.count(spec.optimisation().patience(), "epoch") + " without a lower one."
                                : ".");
            case TEST_SUBJECT_LEAK ->
                "Of " + epochs + ", the weights with the lowest loss on the test subject were kept, which leaks: the"
                        + " scores are not comparable with other work.";
        };
    }
}
