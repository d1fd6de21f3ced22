package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/// Flow as colours: its direction is the hue, its size, from the least to the largest of a frame, the brightness, all
/// fully saturated. As SLSTT shows flow to a network that was made for photographs.
final class FlowColours {
    private static final float TINY = 1e-12f;
    /// Where red, green and blue lie among the six sides of the circle of hues.
    private static final float[] SIDES = {3, 2, 4};

    private FlowColours() {}

    /// @param flow `[n, 2, h, w]`, u and v in one unit with rest at 0
    /// @return red, green and blue in 0..1, `[n, 3, h, w]`
    static NDArray of(NDArray flow) {
        NDArray u = flow.get(new NDIndex(":, :1"));
        NDArray v = flow.get(new NDIndex(":, 1:"));
        NDArray value = stretched(u.square().add(v.square()).add(TINY).sqrt());
        // Half a circle is 3 of 6 sides; directions below 0 are those a circle later.
        NDArray turned = v.atan2(u).mul(scalar(u, 3 / Math.PI));
        NDArray hue = turned.add(turned.lt(0).toType(u.getDataType(), false).mul(scalar(u, 6)));
        NDArray red = side(hue, SIDES[0]).sub(1).clip(0, 1);
        NDArray green = side(hue, SIDES[1]).neg().add(2).clip(0, 1);
        NDArray blue = side(hue, SIDES[2]).neg().add(2).clip(0, 1);
        return NDArrays.concat(new NDList(red, green, blue), 1).mul(value);
    }

    private static NDArray side(NDArray hue, float middle) {
        return hue.sub(scalar(hue, middle)).abs();
    }

    private static NDArray stretched(NDArray plane) {
        Shape shape = plane.getShape();
        NDArray flat = plane.reshape(shape.get(0), 1, shape.get(2) * shape.get(3));
        NDArray least = flat.min(new int[] {2}, true);
        NDArray range = flat.max(new int[] {2}, true).sub(least).add(TINY);
        return flat.sub(least).div(range).reshape(shape);
    }

    /// Not mul(Number): see TrainingLoss.
    private static NDArray scalar(NDArray beside, double value) {
        return beside.getManager().full(new Shape(1), (float) value);
    }
}
