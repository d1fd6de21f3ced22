package org.dianet.learning.djl.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// Layer normalisation over the channels, which are the last axis of tokens and the second of a map.
public final class LayerNormalisation extends AbstractBlock {

    public enum Over {
        /// `[…, c]`
        LAST_AXIS,
        /// `[n, c, h, w]`
        CHANNELS_OF_A_MAP
    }

    private final Parameter gamma;
    private final Parameter beta;
    private final Shape width;
    private final float epsilon;
    private final Over over;

    public LayerNormalisation(int width, double epsilon, Over over) {
        this.width = new Shape(width);
        this.epsilon = (float) epsilon;
        this.over = over;
        gamma = parameter("gamma", Parameter.Type.GAMMA, Initializer.ONES);
        beta = parameter("beta", Parameter.Type.BETA, Initializer.ZEROS);
    }

    private Parameter parameter(String name, Parameter.Type type, Initializer initializer) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(type)
                .optInitializer(initializer)
                .optShape(width)
                .build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Device device = x.getDevice();
        NDArray scale = store.getValue(gamma, device, training);
        NDArray shift = store.getValue(beta, device, training);
        return switch (over) {
            case LAST_AXIS -> LayerNorm.layerNorm(x, width, scale, shift, epsilon);
            case CHANNELS_OF_A_MAP ->
                new NDList(LayerNorm.layerNorm(x.transpose(0, 2, 3, 1), width, scale, shift, epsilon)
                        .head()
                        .transpose(0, 3, 1, 2));
        };
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }
}
