package org.dianet.pipeline.quality;

import org.dianet.face.EyeOpening;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.Framing;
import org.dianet.face.HeadPose;
import org.dianet.imaging.Aligner;
import org.dianet.imaging.Frame;
import org.dianet.imaging.motion.GreyPlane;
import org.jspecify.annotations.Nullable;

/// What one frame shows.
///
/// @param index of the frame in the clip
/// @param brightness mean grey of the whole frame, 0 to 255
/// @param face `null` where no mesh was found
record FrameQuality(int index, double brightness, @Nullable FaceQuality face) {
    /// Faces are compared at one size, so that sharpness does not hang on how large they were filmed.
    private static final Framing SIZE = new Framing(48, 0);

    private static final int SMALL = 64;

    /// @param eyeDistance pixels between the middles of the eyes
    /// @param sharpness variance of the Laplacian of the face, 48 pixels between the eyes
    record FaceQuality(HeadPose pose, EyeOpening eyes, double eyeDistance, double sharpness) {}

    static FrameQuality of(int index, Frame frame, @Nullable FaceLandmarks mesh) {
        GreyPlane small = GreyPlane.of(frame, SMALL);
        double sum = 0;
        for (int i = 0; i < small.values().length; i++) {
            sum += small.at(i);
        }
        double brightness = sum / small.values().length;
        if (mesh == null) {
            return new FrameQuality(index, brightness, null);
        }
        Aligner aligner = new Aligner(SIZE.transform(mesh), frame.width(), frame.height(), SIZE.side(), SIZE.side());
        return new FrameQuality(
                index,
                brightness,
                new FaceQuality(
                        HeadPose.of(mesh),
                        EyeOpening.of(mesh),
                        mesh.rightEye().distanceTo(mesh.leftEye()),
                        laplacianVariance(GreyPlane.of(aligner.apply(frame)))));
    }

    static double laplacianVariance(GreyPlane plane) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 1; y < plane.height() - 1; y++) {
            for (int x = 1; x < plane.width() - 1; x++) {
                int at = y * plane.width() + x;
                double value = plane.at(at - 1)
                        + plane.at(at + 1)
                        + plane.at(at - plane.width())
                        + plane.at(at + plane.width())
                        - 4 * plane.at(at);
                sum += value;
                squares += value * value;
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        return count == 0 ? 0 : squares / count - mean * mean;
    }
}
