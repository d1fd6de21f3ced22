package org.dianet.learning.djl.block;

import ai.djl.nn.Block;
import java.util.List;
import java.util.Optional;

/// A network as it was published, without its classifier.
public interface Architecture {

    /// From images `[n, c, h, w]` to the last feature map; what else it gives follows, for [#classifier] alone. New
    /// blocks at each call.
    ///
    /// @param dropout for networks that drop channels on the way
    Block features(double dropout);

    /// The same for images of so many planes, where layers depend on their number.
    default Block features(double dropout, int planes) {
        return features(dropout);
    }

    /// What the published network does to the last map before it is pooled.
    default Optional<Block> finalNorm() {
        return Optional.empty();
    }

    /// The published classifier for one stream, where it is part of what makes the network.
    ///
    /// It takes all that [#features] gives; the logits come first, and then whatever [#ownLoss] needs.
    ///
    /// @param dropout for the classifier's own dropout, if it has one
    default Optional<Block> classifier(int classes, double dropout) {
        return Optional.empty();
    }

    /// What the published loss has besides the cross-entropy of the answer.
    default Optional<OwnLoss> ownLoss() {
        return Optional.empty();
    }

    /// What images are scaled by in a network that starts from scratch; published weights bring what theirs were.
    default InputScale.Constants scale() {
        return InputScale.Constants.MOTION;
    }

    /// The published names of the parameters of [#classifier], in their order; none if nobody published any.
    default List<String> classifierNames() {
        return List.of();
    }

    /// What trained features tell that people can read, such as an angle, in a sentence; empty if nothing.
    default Optional<String> learned(Block features) {
        return Optional.empty();
    }

    /// How published weights name the parameters of [#features] and then of [#finalNorm], one list a source.
    List<WeightNames> namings();
}
