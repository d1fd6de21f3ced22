package org.dianet.pipeline.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.Colour;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Backbone;
import org.dianet.learning.BackboneShape;
import org.dianet.learning.Craft;
import org.dianet.learning.InputMode;
import org.dianet.learning.NetworkName;
import org.dianet.learning.Trainable;
import org.dianet.learning.TrainingSpec;
import org.dianet.model.Words;
import org.dianet.run.RunRecord;

/// What a spec says, in the sentences of a methods section.
final class MethodSentences {
    private MethodSentences() {}

    static List<String> of(RunRecord run) {
        TrainingSpec spec = run.spec();
        if (spec.backbone().equals(Backbone.LINEAR.specName())) {
            return List.of(
                    images(spec),
                    "The classifier was a multinomial logistic regression on pooled planes: per channel (x − median) /"
                            + " (sd + 0.001), clamped to ±5, means over 7×7 cells, standardised with the mean and deviation"
                            + " of the training side, which was doubled by mirrors; loss weighted by the square root of"
                            + " inverse class frequency, plus 0.3 times the squared weights; at test the mean of image and"
                            + " mirror.");
        }
        return List.of(images(spec), network(run), loss(spec), training(spec), stop(spec) + mirror(spec));
    }

    private static String images(TrainingSpec spec) {
        String which = switch (spec.input()) {
            case DUAL -> "two dynamic images, DI-Onset (onset to apex) and DI-Offset (apex to offset, in reverse)";
            case ONSET -> "the dynamic image from onset to apex";
            case OFFSET -> "the dynamic image from apex to offset, in reverse";
            case FULL -> "one dynamic image from onset to offset";
        };
        String form = switch (spec.dynamicImage()) {
            case LINEAR -> "linear approximate rank pooling (2t − T − 1)";
            case EXACT -> "approximate rank pooling with harmonic coefficients";
        };
        String scale = switch (spec.normalise()) {
            case NONE -> "without normalisation";
            case MINMAX -> "normalised to the range of each image";
            case FIXED ->
                "divided by T(T + 1)/6 (the sum of a ramp of one grey level over its T frames) and mapped to 0..1 on one"
                        + " signed scale per fold, taken from its training side";
        };
        String aligned = switch (spec.face().kind()) {
            case NONE -> "";
            case FACE ->
                " aligned by one similarity transform a clip (eyes level and a fixed distance apart, from the onset"
                        + " frame)" + (spec.face().stabilise() ? " and rigidly stabilised against head drift" : "");
        };
        return "A clip entered the network as " + which + ", made of its frames" + aligned + " by " + form + ", "
                + scale + ", "
                + (spec.colour() == Colour.GREY ? "in grey, " : "in colour, ") + spec.imageSize() + "×"
                + spec.imageSize() + " pixels.";
    }

    private static String network(RunRecord run) {
        TrainingSpec spec = run.spec();
        String adapted = run.pretrained() == null
                ? ""
                : run.pretrained()
                        .adapted(spec.colour() == Colour.GREY ? 1 : 3)
                        .map(words -> " " + words)
                        .orElse("");
        String base = "The network was " + run.network() + ". Its backbone"
                + Backbone.named(spec.backbone())
                        .map(backbone ->
                                " (" + BackboneShape.description(backbone) + "; " + tokens(backbone, spec) + ")")
                        .orElse("")
                + " was " + start(spec);
        if (spec.input() != InputMode.DUAL) {
            return base + "." + adapted;
        }
        return base + " and shared by both streams, which met by "
                + switch (spec.fusion()) {
                    case CROSS_ATTENTION ->
                        "bidirectional cross-attention over spatial tokens with " + Words.count(spec.heads(), "head");
                    case VECTOR -> "attention of one vector to one vector";
                    case SIMPLE_ATTENTION -> "dot-product attention without learnt projections";
                    case CONCATENATION -> "concatenation";
                }
                + "." + adapted;
    }

    private static String tokens(Backbone backbone, TrainingSpec spec) {
        int side = BackboneShape.grid(backbone, spec.imageSize());
        return side + "×" + side + " cells"
                + (spec.input() == InputMode.DUAL ? ", each a token of " + backbone.fusionWidth() + " numbers" : "");
    }

    private static String start(TrainingSpec spec) {
        if (NetworkName.frozenAtRandom(spec)) {
            return NetworkName.CONTROL;
        }
        String weights = spec.weights() == null
                ? "trained without pretrained weights"
                : "initialised from " + Path.of(spec.weights()).getFileName();
        return weights + (spec.trainable() == Trainable.HEAD ? " and kept frozen" : "");
    }

    private static String loss(TrainingSpec spec) {
        String balance = switch (spec.classBalance()) {
            case NONE -> "";
            case INVERSE -> " weighted by inverse class frequency of the training side";
            case SQUARE_ROOT -> " weighted by the square root of inverse class frequency of the training side";
        };
        String consistency = spec.input() == InputMode.DUAL && spec.consistency() > 0
                ? " plus " + Numbers.plain(spec.consistency()) + " times the mean of 1 − cos between the streams"
                : "";
        Craft craft = spec.craft();
        String focal = craft.focalGamma() > 0 ? "focal (γ = " + Numbers.plain(craft.focalGamma()) + ") " : "";
        String smoothing =
                craft.labelSmoothing() > 0 ? " with label smoothing " + Numbers.plain(craft.labelSmoothing()) : "";
        return "The loss was " + focal + "cross-entropy" + smoothing + balance + consistency + ".";
    }

    private static String training(TrainingSpec spec) {
        return "Training used AdamW (learning rate " + Numbers.plain(spec.learningRate()) + ", weight decay "
                + Numbers.plain(spec.weightDecay()) + ", batch " + spec.batch() + schedule(spec.craft()) + "), dropout "
                + Numbers.plain(spec.dropout()) + augmentation(spec) + ".";
    }

    private static String schedule(Craft craft) {
        String schedule = switch (craft.schedule()) {
            case CONSTANT -> ", rising over the first epoch";
            case COSINE -> ", rising over the first epoch and falling by half a cosine";
            case ONE_CYCLE -> ", rising over three tenths of the steps and falling by half a cosine";
        };
        return schedule
                + (craft.gradientClip() > 0
                        ? ", gradients clipped to length " + Numbers.plain(craft.gradientClip())
                        : "");
    }

    /// A frozen backbone sees each image once, plain and mirrored; it is not rotated.
    private static String augmentation(TrainingSpec spec) {
        Augmentation augment = spec.augment();
        List<String> changes = new ArrayList<>();
        if (augment.flip()) {
            changes.add("random mirroring");
        }
        if (augment.rotateDegrees() > 0) {
            changes.add("random rotation up to ±" + Numbers.plain(augment.rotateDegrees()) + "°");
        }
        if (augment.apexJitter() > 0) {
            changes.add("random shifts of the apex up to ±" + Words.count(augment.apexJitter(), "frame"));
        }
        if (augment.phaseImages()) {
            changes.add("the images of both phases as further samples");
        }
        if (spec.craft().mixup() > 0) {
            changes.add("mixup (α = " + Numbers.plain(spec.craft().mixup()) + ")");
        }
        return changes.isEmpty()
                ? " and no augmentation"
                : " and " + String.join(" and ", changes) + " of training clips";
    }

    private static String mirror(TrainingSpec spec) {
        return spec.craft().testMirror() ? " Answers were means over a clip's images and their mirror images." : "";
    }

    private static String stop(TrainingSpec spec) {
        String epochs = Words.count(spec.epochs(), "epoch");
        return switch (spec.stop()) {
            case FIXED ->
                spec.craft().averageLast() > 0
                        ? "The weights were the mean of those after the last "
                                + spec.craft().averaged(spec.epochs()) + " of a fixed " + epochs
                                + ", with batch statistics taken once more."
                        : "The weights were those after a fixed " + epochs + ".";
            case INNER_SUBJECTS ->
                "Of " + epochs + ", the weights with the lowest loss on a few held-out training subjects were kept"
                        + (spec.craft().patience() > 0
                                ? ", and training ended after "
                                        + Words.count(spec.craft().patience(), "epoch") + " without a lower one."
                                : ".");
            case TEST_SUBJECT_LEAK ->
                "Of " + epochs + ", the weights with the lowest loss on the test subject were kept, which leaks: the"
                        + " scores are not comparable with other work.";
        };
    }
}
