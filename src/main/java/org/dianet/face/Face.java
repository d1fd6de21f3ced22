package org.dianet.face;

import org.dianet.imaging.Point;

/// A face that was found in a frame, in the frame's pixels. Right and left are the person's own: the right eye is on
/// the left of the picture.
public sealed interface Face permits FaceLandmarks, FaceBox {

    Point rightEye();

    Point leftEye();

    /// Share of the frame's width that the face takes.
    double widthShare(int frameWidth);

    /// Share of the frame's height that the face takes.
    double heightShare(int frameHeight);
}
