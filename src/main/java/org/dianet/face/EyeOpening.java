package org.dianet.face;

/// How far the eyes are open: height of the lid opening over the width of the eye (eye aspect ratio, Soukupová and
/// Čech 2016), the mean of two heights. Only changes within a clip mean something, since eyes differ.
///
/// @param right of the person's right eye
/// @param left of the person's left eye
public record EyeOpening(double right, double left) {

    public static EyeOpening of(FaceLandmarks face) {
        return new EyeOpening(
                ratio(face, 33, 133, new int[] {160, 158}, new int[] {144, 153}),
                ratio(face, 263, 362, new int[] {387, 385}, new int[] {373, 380}));
    }

    /// The wider one, since a blink closes both.
    public double wider() {
        return Math.max(right, left);
    }

    private static double ratio(FaceLandmarks face, int outer, int inner, int[] upper, int[] lower) {
        double heights = 0;
        for (int i = 0; i < upper.length; i++) {
            heights += face.point(upper[i]).distanceTo(face.point(lower[i]));
        }
        return heights / upper.length / face.point(outer).distanceTo(face.point(inner));
    }
}
