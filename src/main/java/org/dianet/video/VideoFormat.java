package org.dianet.video;

/// How a video is written.
///
/// @param keyFrameInterval frames from one key frame to the next
public record VideoFormat(int width, int height, double framesPerSecond, int keyFrameInterval, Quality quality) {

    /// How near to the source.
    public enum Quality {
        /// H.264 as cameras record it.
        RECORDING,
        /// H.264 for any player, with little loss.
        CLEAR,
        /// The finest that can be written, for movements of a pixel.
        FINEST
    }

    /// @throws IllegalArgumentException if a side is odd or not positive, as colour is stored at half size, or another
    ///     value is not positive
    public VideoFormat {
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException(
                    "a video cannot be " + width + "×" + height + "; its sides must be even");
        }
        if (!(framesPerSecond > 0) || keyFrameInterval < 1) {
            throw new IllegalArgumentException("a video needs a positive frame rate and key frame interval");
        }
    }
}
