package org.dianet.learning.djl.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// (x − mean) / deviation, channel by channel. Part of the network and of its weights file, so that a network is always
/// fed as it was trained.
public final class InputScale extends AbstractBlock {
    private final Parameter mean;
    private final Parameter deviation;
    private final Constants start;

    /// Mean and deviation by which images in 0..1 are scaled.
    ///
    /// @param mean one a channel, or one for all
    public record Constants(List<Double> mean, List<Double> deviation) {
        /// Zero motion becomes 0, the largest motion ±2: for networks trained from scratch.
        public static final Constants MOTION = new Constants(List.of(0.5), List.of(0.25));

        public static final Constants IMAGENET =
                new Constants(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

        /// −1..1.
        public static final Constants HALVES = new Constants(List.of(0.5), List.of(0.5));

        /// Images as they are.
        public static final Constants NONE = new Constants(List.of(0.0), List.of(1.0));

        public Constants {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
        }

        /// One value per channel; for grey images the mean of what colours have.
        static float[] spread(List<Double> values, int channels) {
            if (channels == 1) {
                return new float[] {
                    (float) values.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(0)
                };
            }
            float[] spread = new float[channels];
            for (int c = 0; c < channels; c++) {
                spread[c] = values.get(c % values.size()).floatValue();
            }
            return spread;
        }
    }

    /// Of motion images.
    InputScale() {
        this(Constants.MOTION);
    }

    /// @param start what it scales by until it is told otherwise
    InputScale(Constants start) {
        this.start = start;
        mean = parameter("mean");
        deviation = parameter("deviation");
    }

    private Parameter parameter(String name) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.OTHER)
                .optRequiresGrad(false)
                .build());
    }

    @Override
    public void prepare(Shape[] inputs) {
        Shape shape = new Shape(1, inputs[0].get(1), 1, 1);
        mean.setShape(shape);
        deviation.setShape(shape);
        set(mean, start.mean());
        set(deviation, start.deviation());
    }

    private static void set(Parameter parameter, List<Double> values) {
        parameter.setInitializer((manager, shape, type) ->
                owned(manager.create(Constants.spread(values, (int) shape.get(1)), shape)));
    }

    /// A copy that owns its memory.
    private static NDArray owned(NDArray borrowed) {
        return borrowed.duplicate();
    }

    /// Scales like the source of pretrained weights. Only once initialised.
    public void use(Constants constants) {
        int channels = (int) mean.getArray().getShape().get(1);
        mean.getArray().set(Constants.spread(constants.mean(), channels));
        deviation.getArray().set(Constants.spread(constants.deviation(), channels));
    }

    /// Scales by what was measured.
    ///
    /// @param means one a channel
    public void use(float[] means, float[] deviations) {
        mean.getArray().set(means);
        deviation.getArray().set(deviations);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Device device = x.getDevice();
        return new NDList(
                x.sub(store.getValue(mean, device, training)).div(store.getValue(deviation, device, training)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }
}
