package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/// How alike each place of one map is to the places around it in another.
final class LocalCorrelation {
    private LocalCorrelation() {}

    /// Scalar products of channels `[n, h, w, side · side]`, the neighbours row by row; 0 outside the map.
    ///
    /// @param from `[n, c, h, w]`, and so is `to`
    /// @param side of the square of neighbours, odd
    static NDArray of(NDArray from, NDArray to, int side) {
        Shape shape = from.getShape();
        long n = shape.get(0);
        long h = shape.get(2);
        long w = shape.get(3);
        int reach = side / 2;
        NDArray places = from.transpose(0, 2, 3, 1);
        NDArray rows = padded(to, reach).transpose(0, 2, 1, 3);
        NDArray rest = from.getManager().zeros(new Shape(n, h, w));
        NDList found = new NDList();
        for (int down = 0; down < side; down++) {
            // Each place of a row with all places of the row that lies so far down: [n, h, w, w + side - 1].
            NDArray all = places.matMul(rows.get(new NDIndex(":, " + down + ":" + (down + h))));
            // One number more in each row makes its diagonals columns.
            NDArray slanted =
                    all.reshape(n, h, w * (w + side - 1)).concat(rest, 2).reshape(n, h, w, w + side);
            found.add(slanted.get(new NDIndex(":, :, :, :" + side)));
        }
        return NDArrays.concat(found, 3);
    }

    private static NDArray padded(NDArray map, int reach) {
        Shape shape = map.getShape();
        NDArray beside = map.getManager().zeros(new Shape(shape.get(0), shape.get(1), shape.get(2), reach));
        NDArray wide = NDArrays.concat(new NDList(beside, map, beside), 3);
        NDArray above = map.getManager().zeros(new Shape(shape.get(0), shape.get(1), reach, shape.get(3) + 2L * reach));
        return NDArrays.concat(new NDList(above, wide, above), 2);
    }
}
