package org.dianet.storage.json;

import java.util.List;
import java.util.Set;
import org.dianet.imaging.Colour;
import org.dianet.learning.Backbone;
import org.dianet.learning.Channels;
import org.dianet.learning.Fusion;
import org.dianet.learning.InputMode;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainingSpec;

/// What fields of a spec may not stand together, and which were set in vain.
final class SpecRules {
    private static final List<String> OF_TWO_STREAMS = List.of("fusion", "heads", "consistency");

    /// What steers a training by steps, which `linear` does not have.
    private static final List<String> OF_NETWORKS = List.of(
            "trainable",
            "dropout",
            "epochs",
            "batch",
            "learningRate",
            "weightDecay",
            "classBalance",
            "augment",
            "stop",
            "focalGamma",
            "labelSmoothing",
            "mixup",
            "schedule",
            "gradientClip",
            "averageLast");

    private SpecRules() {}

    /// @param set names of the fields that the user wrote
    static void check(TrainingSpec spec, Set<String> set) {
        if (Backbone.named(spec.backbone()).isEmpty()) {
            throw new Malformed(
                    "",
                    "the field \"backbone\" must be one of " + Backbone.names() + ", not \"" + spec.backbone() + "\"");
        }
        if (spec.backbone().equals(Backbone.LINEAR.specName())) {
            OF_NETWORKS.forEach(name -> unused(set, name, "linear is fitted in one go, without it"));
            OF_TWO_STREAMS.forEach(name -> unused(set, name, "linear sees the images side by side"));
            unused(set, "testMirror", "linear always answers by image and mirror image");
            if (spec.weights() != null) {
                unused(set, "weights", "linear has no pretrained weights");
            }
        }
        if (spec.input() != InputMode.DUAL) {
            OF_TWO_STREAMS.forEach(name -> unused(set, name, "input has one stream"));
        } else if (spec.fusion() == Fusion.SIMPLE_ATTENTION || spec.fusion() == Fusion.CONCATENATION) {
            unused(set, "heads", "this fusion has no heads");
        }
        checkTogether(spec);
    }

    private static void checkTogether(TrainingSpec spec) {
        contradiction(
                spec.augment().phaseImages() && spec.input() != InputMode.FULL,
                "augment.phaseImages adds the images of the phases to that of the whole clip; it needs input full");
        contradiction(
                spec.augment().apexJitter() > 0 && spec.input() == InputMode.FULL,
                "augment.apexJitter changes nothing with input full, whose image does not depend on the apex");
        contradiction(
                spec.craft().patience() > 0 && spec.stop() == StopRule.FIXED,
                "stop.patience needs the rule inner-subjects, which says when an epoch is better");
        contradiction(
                spec.craft().averageLast() > 0 && spec.stop() != StopRule.FIXED,
                "averageLast needs the stop rule fixed; the others keep one epoch's weights");
        contradiction(
                spec.channels() == Channels.FLOW && spec.colour() == Colour.GREY,
                "channels flow needs colour rgb, since grey mixes u, v and strain");
    }

    private static void contradiction(boolean found, String sentence) {
        if (found) {
            throw new Malformed("", sentence);
        }
    }

    private static void unused(Set<String> set, String name, String why) {
        if (set.contains(name)) {
            throw new Malformed("", "the field \"" + name + "\" is set, but " + why + "; leave it out");
        }
    }
}
