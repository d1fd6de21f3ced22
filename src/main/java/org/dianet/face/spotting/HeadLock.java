package org.dianet.face.spotting;

import java.util.Arrays;
import org.dianet.imaging.DriftEstimator;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Similarity;
import org.jspecify.annotations.Nullable;

/// Puts the head of every frame back where it was in the first one, and remembers where it had been.
final class HeadLock {
    private final double[] x;
    private final double[] y;
    private @Nullable DriftEstimator head;
    private int frames;

    /// @param most frames of the recording
    HeadLock(int most) {
        x = new double[most];
        y = new double[most];
    }

    /// The next frame.
    FacePlane add(Frame frame) {
        DriftEstimator estimator = head;
        if (estimator == null) {
            estimator = new DriftEstimator(frame, SmallFace.innerFace(), x.length);
            head = estimator;
        }
        Similarity drift = estimator.follow(frames, frame);
        Point middle = new Point(frame.width() / 2.0, frame.height() / 2.0);
        Point moved = drift.apply(middle);
        x[frames] = moved.x() - middle.x();
        y[frames] = moved.y() - middle.y();
        frames++;
        return FacePlane.of(frame, drift);
    }

    int frames() {
        return frames;
    }

    /// Pixels to the right, one value a frame.
    double[] x() {
        return Arrays.copyOf(x, frames);
    }

    /// Pixels down.
    double[] y() {
        return Arrays.copyOf(y, frames);
    }
}
