package org.dianet.imaging.motion;

/// Values between the pixels of a plane; beyond its edge the edge goes on.
final class Bilinear {
    private Bilinear() {}

    /// @param x from the middle of the first pixel
    static float at(float[] plane, int width, int height, float x, float y) {
        float cx = Math.clamp(x, 0, width - 1);
        float cy = Math.clamp(y, 0, height - 1);
        int left = (int) cx;
        int top = (int) cy;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        float fx = cx - left;
        float fy = cy - top;
        float above = plane[top * width + left] * (1 - fx) + plane[top * width + right] * fx;
        float below = plane[bottom * width + left] * (1 - fx) + plane[bottom * width + right] * fx;
        return above * (1 - fy) + below * fy;
    }
}
