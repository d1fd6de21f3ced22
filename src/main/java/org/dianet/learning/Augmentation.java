package org.dianet.learning;

/// Random changes of training images, the same for both phases of a clip.
///
/// @param flip mirror left and right with probability one half
/// @param rotateDegrees largest rotation in the plane, either way
/// @param apexJitter largest shift of the apex in frames, either way: a mark is not surer than that
/// @param phaseImages the images of the two phases are training samples too, next to the one over the whole
///     clip
public record Augmentation(boolean flip, double rotateDegrees, int apexJitter, boolean phaseImages) {
    public static final Augmentation NONE = new Augmentation(false, 0, 0, false);

    public Augmentation {
        if (!(rotateDegrees >= 0 && rotateDegrees <= 180)) {
            throw new IllegalArgumentException("augment.rotateDegrees must lie in 0..180");
        }
        if (apexJitter < 0 || apexJitter > 100) {
            throw new IllegalArgumentException("augment.apexJitter must lie in 0..100");
        }
    }

    public Augmentation(boolean flip, double rotateDegrees, int apexJitter) {
        this(flip, rotateDegrees, apexJitter, false);
    }
}
