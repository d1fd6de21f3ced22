package org.dianet.learning.djl.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Batch normalisation over axis 1. The engine's own block swaps axes on the way, which costs the channels-last layout.
public final class BatchNormalisation extends AbstractBlock {
    /// DJL's momentum is the share that is kept: 0.9 is PyTorch's 0.1.
    static final float MOMENTUM = 0.9f;

    private final Parameter gamma;
    private final Parameter beta;
    private final Parameter runningMean;
    private final Parameter runningVariance;
    private final double epsilon;

    public BatchNormalisation(int channels, double epsilon) {
        this.epsilon = epsilon;
        gamma = parameter("gamma", Parameter.Type.GAMMA, channels, Initializer.ONES);
        beta = parameter("beta", Parameter.Type.BETA, channels, Initializer.ZEROS);
        runningMean = parameter("runningMean", Parameter.Type.RUNNING_MEAN, channels, Initializer.ZEROS);
        runningVariance = parameter("runningVar", Parameter.Type.RUNNING_VAR, channels, Initializer.ONES);
    }

    private Parameter parameter(String name, Parameter.Type type, int channels, Initializer initializer) {
        boolean learnt = type == Parameter.Type.GAMMA || type == Parameter.Type.BETA;
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(type)
                .optRequiresGrad(learnt)
                .optInitializer(initializer)
                .optShape(new Shape(channels))
                .build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Device device = x.getDevice();
        State state = state(parameter -> store.getValue(parameter, device, training));
        return new NDList(state.normalise(x, epsilon, training));
    }

    /// @param value of a parameter on the device at hand
    public State state(Function<Parameter, NDArray> value) {
        return new State(value.apply(runningMean), value.apply(runningVariance), value.apply(gamma), value.apply(beta));
    }

    /// What channels are normalised by.
    ///
    /// @param mean running, as the variance is; moved on by training
    public record State(NDArray mean, NDArray variance, NDArray gamma, NDArray beta) {

        public NDArray normalise(NDArray x, double epsilon, boolean training) {
            return BatchNorm.batchNorm(x, mean, variance, gamma, beta, -1, MOMENTUM, (float) epsilon, training)
                    .head();
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }
}
