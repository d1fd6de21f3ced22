package org.dianet.storage.json;

import java.util.List;
import java.util.Set;
import org.dianet.imaging.PhaseKind;
import org.dianet.learning.Optimizer;
import org.dianet.learning.StopRule;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;

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
            "averageLast",
            "optimizer",
            "beta2",
            "auxiliaryLabel");

    private SpecRules() {}

    /// @param set names of the fields that the user wrote
    static void check(TrainingSpec spec, Set<String> set) {
        if (spec.network().linear()) {
            OF_NETWORKS.forEach(name -> unused(set, name, "linear is fitted in one go, without it"));
            OF_TWO_STREAMS.forEach(name -> unused(set, name, "linear sees the images side by side"));
            unused(set, "testMirror", "linear always answers by image and mirror image");
            if (spec.network().weights() != null) {
                unused(set, "weights", "linear has no pretrained weights");
            }
        }
        if (spec.images().streams() == 1) {
            OF_TWO_STREAMS.forEach(name -> unused(set, name, "input has one stream"));
        } else if (spec.images().streams() > 2) {
            unused(set, "consistency", "it holds two streams together and there are more");
        }
        if (spec.images().streams() > 1 && !spec.network().fusion().hasHeads()) {
            unused(set, "heads", "this fusion has no heads");
        }
        if (spec.optimisation().optimizer() == Optimizer.SGD) {
            unused(set, "beta2", "gradient descent has no squared gradients");
        }
        MotionRepresentation motion = spec.images().motion();
        MotionRepresentation.settingNames().stream()
                .filter(name -> !motion.settings().containsKey(name))
                .forEach(name -> unused(set, name, "the representation " + motion.specName() + " has no such setting"));
        checkTogether(spec);
    }

    private static void checkTogether(TrainingSpec spec) {
        spec.network().backbone().complaint(spec).ifPresent(sentence -> contradiction(true, sentence));
        boolean twice = spec.regularisation().auxiliaryLabel() != null;
        contradiction(
                twice && spec.network().trainable() == TrainableLayers.HEAD,
                "auxiliaryLabel teaches the backbone, which trainable head keeps as it is");
        contradiction(
                twice && spec.regularisation().mixup() > 0,
                "auxiliaryLabel needs clips of one subject each, which mixup mixes");
        boolean whole = spec.images().motion().kinds().contains(PhaseKind.FULL);
        contradiction(
                spec.regularisation().augment().phaseImages()
                        && !spec.images().motion().inputs().contains(InputMode.ONSET),
                "augment.phaseImages needs images that can show one phase, which "
                        + spec.images().motion().specName() + " cannot");
        contradiction(
                spec.regularisation().augment().phaseImages() && !whole,
                "augment.phaseImages adds the images of the phases to that of the whole clip; it needs input full");
        contradiction(
                spec.regularisation().augment().apexJitter() > 0
                        && !spec.images().motion().byApex(),
                "augment.apexJitter changes nothing with input full, whose image does not depend on the apex");
        contradiction(
                spec.optimisation().patience() > 0 && spec.optimisation().stop() == StopRule.FIXED,
                "stop.patience needs the rule inner-subjects, which says when an epoch is better");
        contradiction(
                spec.optimisation().averageLast() > 0 && spec.optimisation().stop() != StopRule.FIXED,
                "averageLast needs the stop rule fixed; the others keep one epoch's weights");
        contradiction(
                spec.images().channels() == Channels.FLOW
                        && spec.images().motion().channels() == 1,
                "channels flow needs colour rgb, because grey mixes u, v and strain");
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
