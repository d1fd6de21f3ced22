package org.dianet.imaging;

/// Pixels of one frame as decoded, owned by the heap.
///
/// @param width in pixels
/// @param height in pixels
/// @param argb `height · width` packed pixels, row by row, `0xAARRGGBB` with alpha 255; a grey frame has R = G = B. Not
///     copied: whoever builds a frame gives the array away, and nobody writes to it afterwards.
public record Frame(int width, int height, int[] argb) {

    /// @throws IllegalArgumentException if the array does not hold `width · height` pixels
    public Frame {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "a frame of " + width + "×" + height + " cannot have " + argb.length + " pixels");
        }
    }
}
