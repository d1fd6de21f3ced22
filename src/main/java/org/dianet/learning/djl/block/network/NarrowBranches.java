package org.dianet.learning.djl.block.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.dianet.learning.djl.block.BatchNormalisation;
import org.dianet.learning.djl.block.Gain;
import org.jspecify.annotations.Nullable;

/// Branches over the same map, each a 3×3 convolution, a rectifier and batch normalisation; their channels put
/// together. Each channel by itself is what its branch alone makes of the map, so all of them are computed at once:
/// PyTorch's channels-last loops over three or five channels are several times slower than over all sixteen.
final class NarrowBranches extends AbstractBlock {
    private static final Shape KERNEL = new Shape(3, 3);
    private static final Shape ONE = new Shape(1, 1);
    private static final Shape PADDING = new Shape(2, 2);

    private static final NDIndex ALL = new NDIndex(":");

    private final int channels;
    private final List<Conv2d> convolutions = new ArrayList<>();
    private final List<BatchNormalisation> norms = new ArrayList<>();
    private final double epsilon;

    /// @param filters channels of each branch
    NarrowBranches(int[] filters, double epsilon) {
        this.channels = Arrays.stream(filters).sum();
        this.epsilon = epsilon;
        for (int i = 0; i < filters.length; i++) {
            Conv2d convolution = Gain.RECTIFIED.of(Conv2d.builder()
                    .setFilters(filters[i])
                    .setKernelShape(KERNEL)
                    .optPadding(PADDING)
                    .build());
            convolutions.add(addChildBlock("convolution" + i, convolution));
            norms.add(addChildBlock("norm" + i, new BatchNormalisation(filters[i], epsilon)));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Device device = x.getDevice();
        Function<Parameter, NDArray> value = parameter -> store.getValue(parameter, device, training);
        NDArray map = Conv2d.conv2d(
                        x,
                        joined(convolutions, c -> value.apply(c.getParameters().get("weight"))),
                        joined(convolutions, c -> value.apply(c.getParameters().get("bias"))),
                        ONE,
                        PADDING,
                        ONE,
                        1)
                .head();
        List<BatchNormalisation.State> states =
                norms.stream().map(norm -> norm.state(value)).toList();
        BatchNormalisation.State all = new BatchNormalisation.State(
                joined(states, BatchNormalisation.State::mean),
                joined(states, BatchNormalisation.State::variance),
                joined(states, BatchNormalisation.State::gamma),
                joined(states, BatchNormalisation.State::beta));
        NDArray normalised = all.normalise(Activation.relu(map), epsilon, training);
        if (training) {
            spread(all.mean(), states, BatchNormalisation.State::mean);
            spread(all.variance(), states, BatchNormalisation.State::variance);
        }
        return new NDList(normalised);
    }

    private static <T> NDArray joined(List<T> branches, Function<T, NDArray> part) {
        return NDArrays.concat(new NDList(branches.stream().map(part).toList()), 0);
    }

    /// Statistics of all channels back to the branches.
    private static void spread(
            NDArray all, List<BatchNormalisation.State> states, Function<BatchNormalisation.State, NDArray> part) {
        long from = 0;
        for (BatchNormalisation.State state : states) {
            NDArray into = part.apply(state);
            long to = from + into.size();
            into.set(ALL, all.get(new NDIndex().addSliceDim(from, to)));
            from = to;
        }
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape first = convolutions.getFirst().getOutputShapes(inputs)[0];
        return new Shape[] {new Shape(first.get(0), channels, first.get(2), first.get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        for (int i = 0; i < convolutions.size(); i++) {
            convolutions.get(i).initialize(manager, type, inputs);
            norms.get(i).initialize(manager, type, convolutions.get(i).getOutputShapes(inputs));
        }
    }
}
