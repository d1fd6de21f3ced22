package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// Bilinear scaling of maps `[n, c, h, w]` as PyTorch's `interpolate` with `align_corners=False`: each axis is one
/// matrix product.
public final class BilinearResize {
    private BilinearResize() {}

    public static NDArray to(NDArray map, long height, long width) {
        Shape shape = map.getShape();
        NDArray wide = shape.get(3) == width ? map : map.matMul(matrix(map, shape.get(3), width));
        return shape.get(2) == height
                ? wide
                : wide.transpose(0, 1, 3, 2)
                        .matMul(matrix(map, shape.get(2), height))
                        .transpose(0, 1, 3, 2);
    }

    private static NDArray matrix(NDArray map, long from, long to) {
        return Constants.beside(map, weights((int) from, (int) to), new Shape(from, to));
    }

    /// `from · to`, row by row: the share of each source pixel in each target pixel.
    static float[] weights(int from, int to) {
        float[] weights = new float[from * to];
        for (int target = 0; target < to; target++) {
            double place = Math.max(0, (target + 0.5) * from / to - 0.5);
            int low = Math.min((int) place, from - 1);
            int high = Math.min(low + 1, from - 1);
            weights[low * to + target] += (float) (1 - (place - low));
            weights[high * to + target] += (float) (place - low);
        }
        return weights;
    }
}
