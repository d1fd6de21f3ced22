package org.dianet.learning;

import org.jspecify.annotations.Nullable;

/// Which network is trained, and from what.
///
/// @param backbone what turns an image into features
/// @param weights path of a file of pretrained weights, or `null` for from scratch
/// @param trainable all of it, or the head on a frozen backbone
/// @param fusion how two streams meet; of no use to one
/// @param heads attention heads, at least 1; must divide the feature length
/// @param dropout probability of the classifier's dropout, 0..1, below 1
public record NetworkSpec(
        Backbone backbone,
        @Nullable String weights,
        TrainableLayers trainable,
        Fusion fusion,
        int heads,
        double dropout) {

    /// @throws IllegalArgumentException if a field is out of its range; the message names it as in `spec.json`
    public NetworkSpec {
        TrainingSpec.require(heads >= 1, "heads must be at least 1");
        TrainingSpec.require(dropout >= 0 && dropout < 1, "dropout must lie in 0..1, below 1");
    }

    public NetworkSpec withBackbone(Backbone other) {
        return new NetworkSpec(other, weights, trainable, fusion, heads, dropout);
    }

    /// With another backbone and what goes without saying: of one that is published frozen only the head is trained,
    /// and
    /// what comes in place of such a one learns as a whole.
    public NetworkSpec switchedTo(Backbone other) {
        NetworkSpec changed = withBackbone(other);
        return other.frozen() == backbone.frozen()
                ? changed
                : changed.withTrainable(other.frozen() ? TrainableLayers.HEAD : TrainableLayers.ALL);
    }

    public NetworkSpec withWeights(@Nullable String other) {
        return new NetworkSpec(backbone, other, trainable, fusion, heads, dropout);
    }

    public NetworkSpec withFusion(Fusion other) {
        return new NetworkSpec(backbone, weights, trainable, other, heads, dropout);
    }

    public NetworkSpec withTrainable(TrainableLayers other) {
        return new NetworkSpec(backbone, weights, other, fusion, heads, dropout);
    }

    /// Whether it is fitted in one step, without a network, epochs or randomness.
    public boolean linear() {
        return backbone == Backbone.LINEAR;
    }
}
