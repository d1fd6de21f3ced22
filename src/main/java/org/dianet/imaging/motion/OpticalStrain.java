package org.dianet.imaging.motion;

/// How much a flow deforms what it moves (Shreve et al. 2009): the magnitude √(εₓₓ² + ε_yy² + 2 εₓᵧ²) of the
/// infinitesimal strain tensor ε = ½(∇u + (∇u)ᵀ). What moves or turns as one piece has none.
public final class OpticalStrain {
    private OpticalStrain() {}

    /// Pixels of displacement a pixel of distance, `height · width`, by differences of neighbours; at the edge of one
    /// side only.
    public static float[] of(FlowField field) {
        int width = field.width();
        int height = field.height();
        float[] strain = new float[width * height];
        for (int y = 0; y < height; y++) {
            int up = Math.max(0, y - 1) * width;
            int down = Math.min(height - 1, y + 1) * width;
            float rows = Math.max(1, (down - up) / width);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(width - 1, x + 1);
                float columns = Math.max(1, right - left);
                int row = y * width;
                float xx = (field.dx()[row + right] - field.dx()[row + left]) / columns;
                float yy = (field.dy()[down + x] - field.dy()[up + x]) / rows;
                float xy = ((field.dx()[down + x] - field.dx()[up + x]) / rows
                                + (field.dy()[row + right] - field.dy()[row + left]) / columns)
                        / 2;
                strain[row + x] = (float) Math.sqrt(xx * xx + yy * yy + 2 * xy * xy);
            }
        }
        return strain;
    }
}
