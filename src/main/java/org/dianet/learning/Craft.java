package org.dianet.learning;

/// What helps when clips are few. Everything is off by default, and on the record when it is not.
///
/// @param focalGamma γ of the focal loss (1 − p)^γ · CE; 0 is plain cross-entropy
/// @param labelSmoothing share of each target that goes to all classes alike
/// @param mixup α of Beta(α, α), which λ of a mixture of two clips is drawn from; the same λ for both phases; 0 for
/// none
/// @param gradientClip largest length of the gradient over all weights; 0 for no limit
/// @param patience epochs without a better one on the inner subjects before training ends; 0 never ends it early
/// @param averageLast share of the epochs, at the end, whose weights are averaged; 0 keeps those of the last alone
/// @param testMirror whether an answer is the mean over a clip's images and their mirror images
public record Craft(
        double focalGamma,
        double labelSmoothing,
        double mixup,
        Schedule schedule,
        double gradientClip,
        int patience,
        double averageLast,
        boolean testMirror) {
    public static final Craft NONE = new Craft(0, 0, 0, Schedule.CONSTANT, 0, 0);

    /// @throws IllegalArgumentException if a field is out of its range; the message names it as in `spec.json`
    public Craft {
        require(focalGamma >= 0 && focalGamma <= 10, "focalGamma must lie in 0..10");
        require(labelSmoothing >= 0 && labelSmoothing < 1, "labelSmoothing must lie in 0..1, below 1");
        require(mixup >= 0 && mixup <= 10, "mixup must lie in 0..10");
        require(gradientClip >= 0 && Double.isFinite(gradientClip), "gradientClip must not be negative");
        require(patience >= 0, "stop.patience must not be negative");
        require(averageLast >= 0 && averageLast <= 1, "averageLast must lie in 0..1");
    }

    /// Without averaging and mirror.
    public Craft(
            double focalGamma,
            double labelSmoothing,
            double mixup,
            Schedule schedule,
            double gradientClip,
            int patience) {
        this(focalGamma, labelSmoothing, mixup, schedule, gradientClip, patience, 0, false);
    }

    /// How many of so many epochs are averaged; 0 for none.
    public int averaged(int epochs) {
        return (int) Math.ceil(averageLast * epochs);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
