package org.dianet.imaging;

/// An image of floats.
///
/// @param values `height · width · channels`, row by row, channels together (HWC). Not copied; not written to
/// afterwards.
public record FloatImage(int width, int height, int channels, float[] values) {

    /// @throws IllegalArgumentException if the array's length does not fit
    public FloatImage {
        if (width < 1 || height < 1 || channels < 1 || values.length != width * height * channels) {
            throw new IllegalArgumentException("an image of " + width + "×" + height + "×" + channels + " cannot have "
                    + values.length + " values");
        }
    }
}
