package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/// The loss: class-weighted cross-entropy + λ · mean(1 − cos(f₁, f₂)).
///
/// @param classWeights one a class; a batch's cross-entropy is their weighted mean over it
record Objective(double[] classWeights, double consistency) {
    private static final float TINY = 1e-8f;

    /// @param outputs logits and, with two streams, f₁ and f₂
    NDArray loss(NDList outputs, int[] labels) {
        NDArray logits = outputs.get(0);
        NDArray entropy =
                logits.logSoftmax(-1).mul(targets(logits, labels)).sum().neg();
        if (outputs.size() < 3 || consistency == 0) {
            return entropy;
        }
        NDArray distance = distance(outputs.get(1), outputs.get(2));
        // Not mul(Number): its scalar borrows Java memory that backward would read after it was let go.
        NDArray lambda = distance.getManager().full(new Shape(1), (float) consistency);
        return entropy.add(distance.mul(lambda).sum());
    }

    private NDArray targets(NDArray logits, int[] labels) {
        double sum = 0;
        for (int label : labels) {
            sum += classWeights[label];
        }
        int classes = classWeights.length;
        float[] targets = new float[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            targets[i * classes + labels[i]] = (float) (classWeights[labels[i]] / sum);
        }
        return logits.getManager()
                .create(targets, new Shape(labels.length, classes))
                // A copy that owns its memory, as in Batches.
                .duplicate()
                .toDevice(logits.getDevice(), false);
    }

    private static NDArray distance(NDArray a, NDArray b) {
        NDArray dot = a.mul(b).sum(new int[] {1});
        NDArray lengths = length(a).mul(length(b)).add(TINY);
        return dot.div(lengths).neg().add(1).mean();
    }

    private static NDArray length(NDArray x) {
        return x.square().sum(new int[] {1}).add(TINY).sqrt();
    }
}
