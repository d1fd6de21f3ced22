package org.dianet.imaging;

/// A frame with one value of 16 bits a pixel, such as depth.
///
/// @param width in pixels
/// @param height in pixels
/// @param values `height · width`, row by row, unsigned. Not copied: whoever builds a frame gives the array away.
public record DeepFrame(int width, int height, char[] values) {

    /// @throws IllegalArgumentException if the array does not hold `width · height` values
    public DeepFrame {
        if (width < 1 || height < 1 || values.length != width * height) {
            throw new IllegalArgumentException(
                    "a frame of " + width + "×" + height + " cannot have " + values.length + " values");
        }
    }
}
