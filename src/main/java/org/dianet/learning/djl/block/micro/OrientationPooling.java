package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Locale;
import org.dianet.learning.djl.block.Constants;
import org.jspecify.annotations.Nullable;

/// FaceSleuth's pooling along a learned direction: a map is turned about its centre by an angle and averaged over its
/// width, `[n, c, h, 1]` of `[n, c, h, w]`. What comes from outside the map is 0. Bilinear, as `grid_sample` without
/// aligned corners, of which the mean over each row is one matrix product.
final class OrientationPooling extends AbstractBlock {
    /// Two fifths of π, as the authors' code has it.
    private static final double START_ANGLE = 2 * Math.PI / 5;

    static final String START = "72°";

    private final Parameter direction;

    OrientationPooling() {
        direction = addParameter(Parameter.builder()
                .setName("direction")
                .setType(Parameter.Type.OTHER)
                .optInitializer((manager, shape, type) -> manager.create(
                                new float[] {(float) Math.cos(START_ANGLE), (float) Math.sin(START_ANGLE)}, shape)
                        // A copy that owns its memory, as in Batches.
                        .duplicate()
                        .toType(type, false))
                .optShape(new Shape(2))
                .build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray map = inputs.head();
        Shape shape = map.getShape();
        long h = shape.get(2);
        long w = shape.get(3);
        NDArray given = store.getValue(direction, map.getDevice(), training);
        NDArray unit = given.div(given.square().sum().sqrt());
        NDArray rows = rows(unit, h, w).reshape(h, h * w).transpose(1, 0);
        NDArray pooled = map.reshape(shape.get(0) * shape.get(1), h * w).matMul(rows);
        return new NDList(pooled.reshape(shape.get(0), shape.get(1), h, 1));
    }

    /// The share of each pixel in the mean of each row of the turned map, `[h, h, w]`. Where the angle is below 0 it is
    /// half a turn more, so that both numbers change their sign.
    private static NDArray rows(NDArray unit, long h, long w) {
        NDArray turned = unit.mul(unit.get(1)
                .stopGradient()
                .gte(0)
                .toType(unit.getDataType(), false)
                .mul(2)
                .sub(1));
        NDArray cosine = turned.get(0);
        NDArray sine = turned.get(1);
        NDArray x = centres(unit, w).reshape(1, w);
        NDArray y = centres(unit, h).reshape(h, 1);
        NDArray across = x.mul(cosine).add(y.mul(sine));
        NDArray down = y.mul(cosine).sub(x.mul(sine));
        NDArray ofColumns = near(across, w);
        NDArray ofRows = near(down, h).transpose(0, 2, 1);
        NDArray count = unit.getManager().full(new Shape(1), (float) w);
        return ofRows.matMul(ofColumns).div(count);
    }

    /// The middles of so many pixels in -1..1.
    private static NDArray centres(NDArray beside, long count) {
        float[] centres = new float[(int) count];
        for (int i = 0; i < count; i++) {
            centres[i] = (2 * i + 1f) / count - 1;
        }
        return Constants.beside(beside, centres, new Shape(count));
    }

    /// The bilinear share of each of `count` pixels at places in -1..1, `[…, count]`.
    private static NDArray near(NDArray places, long count) {
        float[] indices = new float[(int) count];
        for (int i = 0; i < count; i++) {
            indices[i] = i;
        }
        NDArray half = places.getManager().full(new Shape(1), count / 2f);
        NDArray pixels = places.add(1).mul(half).sub(0.5f).expandDims(2);
        NDArray distance = pixels.sub(Constants.beside(places, indices, new Shape(1, 1, count)))
                .abs();
        return Activation.relu(distance.neg().add(1));
    }

    /// What it has learned, from 0° to 180°.
    String angle() {
        double[] values = direction.getArray().toType(DataType.FLOAT64, false).toDoubleArray();
        double angle = Math.toDegrees(Math.atan2(values[1], values[0]));
        return String.format(Locale.ROOT, "%.1f°", angle < 0 ? angle + 180 : angle);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), inputs[0].get(1), inputs[0].get(2), 1)};
    }
}
