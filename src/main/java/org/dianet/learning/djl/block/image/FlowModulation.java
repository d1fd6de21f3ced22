package org.dianet.learning.djl.block.image;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.ConstantInitializer;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/// One flow of two phases' flows, stronger where they are long, with four learned numbers θ₁, θ₂, κ and τ: with Mᵢ the
/// length of flow i scaled to 0..1 over its image and M = θ₁M₁ + θ₂M₂, the flow (θ₁F₁ − θ₂F₂) · σ(κ(M − τ)). The second
/// is subtracted because the face moves back in it. In `[n, 6, h, w]`: two pictures, then (u, v) of each phase with 0
/// for no movement; out `[n, 3, h, w]`: u, v and M.
/// See method.md 2.7.
final class FlowModulation extends AbstractBlock {
    private static final float TINY = 1e-6f;
    private static final int PLANES = 3;

    private final Parameter phases = number("phases", 2, 0.5f);
    private final Parameter slope = number("slope", 1, 10);
    private final Parameter threshold = number("threshold", 1, 0.1f);

    private Parameter number(String name, int count, float start) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.OTHER)
                .optInitializer(new ConstantInitializer(start))
                .optShape(new Shape(count))
                .build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Device device = x.getDevice();
        NDArray first = x.get(new NDIndex(":, 2:4"));
        NDArray second = x.get(new NDIndex(":, 4:6"));
        NDArray theta = store.getValue(phases, device, training);
        NDArray theta1 = theta.get(new NDIndex("0:1"));
        NDArray theta2 = theta.get(new NDIndex("1:2"));
        NDArray length = scaled(first).mul(theta1).add(scaled(second).mul(theta2));
        NDArray gate = Activation.sigmoid(
                length.sub(store.getValue(threshold, device, training)).mul(store.getValue(slope, device, training)));
        NDArray flow = first.mul(theta1).sub(second.mul(theta2)).mul(gate);
        return new NDList(flow.concat(length, 1));
    }

    /// The length of a flow, by its own range in each image `[n, 1, h, w]`.
    private static NDArray scaled(NDArray flow) {
        NDArray length = flow.square().sum(new int[] {1}, true).add(TINY).sqrt();
        NDArray row = length.reshape(length.getShape().get(0), -1);
        NDArray lowest = row.min(new int[] {1}, true);
        NDArray range = row.max(new int[] {1}, true).sub(lowest).add(TINY);
        return row.sub(lowest).div(range).reshape(length.getShape());
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        return new Shape[] {new Shape(in.get(0), PLANES, in.get(2), in.get(3))};
    }
}
