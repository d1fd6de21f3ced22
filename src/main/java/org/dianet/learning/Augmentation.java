package org.dianet.learning;

/// Random changes of training images, the same for both phases of a clip.
///
/// @param flip mirror left and right with probability one half
/// @param rotateDegrees largest rotation in the plane, either way
/// @param apexJitter largest shift of the apex in frames, either way
public record Augmentation(boolean flip, double rotateDegrees, int apexJitter) {
    public static final Augmentation NONE = new Augmentation(false, 0, 0);

    public Augmentation {
        if (!(rotateDegrees >= 0 && rotateDegrees <= 180)) {
            throw new IllegalArgumentException("augment.rotateDegrees must lie in 0..180");
        }
        if (apexJitter < 0) {
            throw new IllegalArgumentException("augment.apexJitter must not be negative");
        }
    }
}
