package org.dianet.model.clip;

/// Frames per second of one clip, e.g. 200 for CASME II and SAMM.
public record FrameRate(double perSecond) {

    /// @throws IllegalArgumentException if the rate is not a positive finite number
    public FrameRate {
        if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("frame rate " + perSecond + " is not a positive number");
        }
    }

    /// Milliseconds from the clip's first frame to the frame at `index`.
    public double millisAt(FrameIndex index) {
        return millis(index.value());
    }

    /// Milliseconds that `frames` frame intervals take.
    public double millis(int frames) {
        return frames * 1000.0 / perSecond;
    }
}
