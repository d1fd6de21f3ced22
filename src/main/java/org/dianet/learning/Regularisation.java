package org.dianet.learning;

import org.jspecify.annotations.Nullable;

/// Settings against overfitting on few clips and against frequent classes dominating.
/// See method.md 3.2 and 3.4.
///
/// @param consistency λ of λ·mean(1 − cos(f₁, f₂)) between two streams, from 0
/// @param classBalance how the loss weighs classes
/// @param focalGamma γ of the focal loss (1 − p)^γ · CE (Lin et al. 2017), 0..10; 0 is plain cross-entropy
/// @param labelSmoothing share of each target spread equally over all classes, from 0 to below 1
/// @param augment random changes of training images
/// @param mixup α of Beta(α, α), which λ of a mixture of two clips is drawn from, 0..10; the same λ for both phases; 0
/// for none (Zhang et al. 2018)
/// @param testMirror whether an answer is the mean over a clip's images and their mirror images
/// @param auxiliaryLabel column of the subjects' facts that a second head learns to tell in training, or `null` for
/// none
public record Regularisation(
        double consistency,
        ClassBalance classBalance,
        double focalGamma,
        double labelSmoothing,
        Augmentation augment,
        double mixup,
        boolean testMirror,
        @Nullable String auxiliaryLabel) {

    /// @throws IllegalArgumentException if a field is out of its range; the message names it as in `spec.json`
    public Regularisation {
        TrainingSpec.require(consistency >= 0, "consistency must not be negative");
        TrainingSpec.require(focalGamma >= 0 && focalGamma <= 10, "focalGamma must lie in 0..10");
        TrainingSpec.require(labelSmoothing >= 0 && labelSmoothing < 1, "labelSmoothing must lie in 0..1, below 1");
        TrainingSpec.require(mixup >= 0 && mixup <= 10, "mixup must lie in 0..10");
    }

    /// With one task only.
    public Regularisation(
            double consistency,
            ClassBalance classBalance,
            double focalGamma,
            double labelSmoothing,
            Augmentation augment,
            double mixup,
            boolean testMirror) {
        this(consistency, classBalance, focalGamma, labelSmoothing, augment, mixup, testMirror, null);
    }

    /// Plain cross-entropy on changed images.
    public Regularisation(double consistency, ClassBalance classBalance, Augmentation augment) {
        this(consistency, classBalance, 0, 0, augment, 0, false);
    }

    public Regularisation withAugment(Augmentation other) {
        return new Regularisation(
                consistency, classBalance, focalGamma, labelSmoothing, other, mixup, testMirror, auxiliaryLabel);
    }
}
