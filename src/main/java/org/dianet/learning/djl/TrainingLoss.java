package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import org.dianet.learning.djl.block.Constants;
import org.dianet.learning.djl.block.OwnLoss;

/// The loss: class-weighted cross-entropy + λ · mean(1 − cos(f₁, f₂)).
/// See method.md 3.2.
///
/// @param classWeights one a class; a batch's cross-entropy is their weighted mean over it
/// @param focalGamma γ: each sample's cross-entropy counts (1 − p)^γ, p the probability of its class (Lin et al. 2017)
/// @param smoothing share of each target spread equally over all classes
/// @param own further terms of a published network, in place of the consistency of two streams
record TrainingLoss(
        double[] classWeights, double consistency, double focalGamma, double smoothing, Optional<OwnLoss> own) {
    private static final float TINY = 1e-8f;

    /// How much the second task counts beside the first.
    private static final double SECOND = 0.5;

    /// Of tasks whose samples count alike.
    private static final TrainingLoss PLAIN = new TrainingLoss(new double[0], 0);

    TrainingLoss(double[] classWeights, double consistency) {
        this(classWeights, consistency, 0, 0);
    }

    TrainingLoss(double[] classWeights, double consistency, double focalGamma, double smoothing) {
        this(classWeights, consistency, focalGamma, smoothing, Optional.empty());
    }

    /// The targets of a batch: a distribution over classes for each sample, and its weight.
    ///
    /// @param shares `samples · classes`, row by row
    /// @param weights one a sample, of sum 1 over the batch
    record Targets(float[] shares, float[] weights) {

        /// Those of some samples, whose weights stay what they are in the batch.
        Targets part(int from, int to) {
            int classes = shares.length / weights.length;
            return new Targets(
                    Arrays.copyOfRange(shares, from * classes, to * classes), Arrays.copyOfRange(weights, from, to));
        }
    }

    Targets targets(int[] labels) {
        return mixed(labels, labels, 1);
    }

    /// Targets of mixtures, λ of `labels` and 1 − λ of `others`.
    Targets mixed(int[] labels, int[] others, double lambda) {
        int classes = classWeights.length;
        float[] shares = new float[labels.length * classes];
        double[] weights = new double[labels.length];
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            Arrays.fill(shares, i * classes, (i + 1) * classes, (float) (smoothing / classes));
            shares[i * classes + labels[i]] += (float) ((1 - smoothing) * lambda);
            shares[i * classes + others[i]] += (float) ((1 - smoothing) * (1 - lambda));
            weights[i] = lambda * classWeights[labels[i]] + (1 - lambda) * classWeights[others[i]];
            sum += weights[i];
        }
        float[] scaled = new float[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (weights[i] / sum);
        }
        return new Targets(shares, scaled);
    }

    /// @param outputs logits and, with two streams, f₁ and f₂; of a network with a loss of its own, what that needs
    NDArray loss(NDList outputs, Targets targets) {
        return loss(outputs, targets, 1);
    }

    /// Targets of the second task: those of which nothing is known weigh nothing, and the others alike.
    ///
    /// @param labels one a sample, -1 for not known
    static Targets ofSecond(int[] labels, int values) {
        float[] shares = new float[labels.length * values];
        float[] weights = new float[labels.length];
        long known = Arrays.stream(labels).filter(label -> label >= 0).count();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                shares[i * values + labels[i]] = 1;
                weights[i] = 1f / known;
            }
        }
        return new Targets(shares, weights);
    }

    /// What a part of a batch adds to the loss of its second task, whose logits come last.
    static NDArray second(NDList outputs, Targets targets) {
        NDArray logits = outputs.getLast();
        return PLAIN.entropy(logits, targets).mul(scalar(logits, SECOND)).sum();
    }

    /// What a part of a batch adds to the batch's loss.
    ///
    /// @param share of the batch's samples that are in the part
    NDArray loss(NDList outputs, Targets targets, double share) {
        NDArray entropy = entropy(outputs.get(0), targets);
        if (own.isPresent()) {
            return entropy.add(own.get().added(outputs, logits -> entropy(logits, targets), share));
        }
        if (outputs.size() < 3 || consistency == 0) {
            return entropy;
        }
        NDArray distance = distance(outputs.get(1), outputs.get(2));
        return entropy.add(
                distance.mul(scalar(outputs.get(0), consistency * share)).sum());
    }

    private NDArray entropy(NDArray logits, Targets targets) {
        NDArray shares = Constants.beside(logits, targets.shares(), logits.getShape());
        NDArray logarithms = logits.logSoftmax(-1);
        NDArray entropies = logarithms.mul(shares).sum(new int[] {1}).neg();
        if (focalGamma > 0) {
            NDArray likelihood = logarithms.exp().mul(shares).sum(new int[] {1});
            NDArray missing = likelihood.neg().add(1 + TINY);
            entropies =
                    entropies.mul(missing.log().mul(scalar(logits, focalGamma)).exp());
        }
        return entropies
                .mul(Constants.beside(logits, targets.weights(), new Shape(targets.weights().length)))
                .sum();
    }

    /// Not mul(Number): its scalar borrows Java memory that backward would read after it was let go.
    private static NDArray scalar(NDArray beside, double value) {
        return beside.getManager().full(new Shape(1), (float) value);
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
