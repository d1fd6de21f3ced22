package org.dianet.learning.djl.block.image;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;
import java.util.function.UnaryOperator;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.TransformerLayer;
import org.jspecify.annotations.Nullable;

/// Transformers over the patches of an image (Dosovitskiy et al. 2021). In `[n, c, h, w]`, out a map of tokens: those
/// of the patches `[n, width, h / patch, w / patch]`, or the class token alone `[n, width, 1, 1]`. The number of
/// patches is fixed by the first image, since each place has weights of its own.
public final class VisionTransformer extends AbstractBlock {
    private static final double EPSILON = 1e-6;
    private static final float PLACES = 0.02f;
    private static final double CUBIC = 0.044715;

    private final Plan plan;
    private final Readout readout;
    private final Block patches;
    private final Block layers;
    private final Parameter classToken;
    private final Parameter places;

    /// @param patch side of a patch in pixels
    /// @param width length of a token
    /// @param layers transformers, one after another
    /// @param heads of each; divides `width`
    /// @param hidden width between the two linear layers of each
    public record Plan(int patch, int width, int layers, int heads, int hidden) {
        /// ViT-B/16.
        public static final Plan BASE = new Plan(16, 768, 12, 12, 3072);
    }

    /// Which tokens come out.
    public enum Readout {
        PATCHES,
        CLASS_TOKEN
    }

    public VisionTransformer(Plan plan, Readout readout) {
        this(plan, readout, Activation::gelu);
    }

    /// @param activation of its layers
    public VisionTransformer(Plan plan, Readout readout, UnaryOperator<NDArray> activation) {
        this.plan = plan;
        this.readout = readout;
        patches = addChildBlock(
                "patches",
                Gain.LINEAR.of(Conv2d.builder()
                        .setFilters(plan.width())
                        .setKernelShape(new Shape(plan.patch(), plan.patch()))
                        .optStride(new Shape(plan.patch(), plan.patch()))
                        .build()));
        layers = addChildBlock("layers", layers(plan, activation));
        classToken = token("classToken", Initializer.ZEROS);
        places = token("places", new NormalInitializer(PLACES));
        classToken.setShape(new Shape(1, 1, plan.width()));
    }

    private Parameter token(String name, Initializer initializer) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.OTHER)
                .optInitializer(initializer)
                .build());
    }

    private static Block layers(Plan plan, UnaryOperator<NDArray> activation) {
        EagerSequential layers = new EagerSequential();
        for (int i = 0; i < plan.layers(); i++) {
            layers.add(new TransformerLayer(plan.width(), plan.heads(), plan.hidden(), EPSILON, activation).block());
        }
        return layers.add(TransformerLayer.norm(plan.width(), EPSILON));
    }

    /// GELU by the formula with tanh, as the first code of this network had it.
    public static NDArray geluByTanh(NDArray x) {
        NDArray inner = x.add(x.pow(3).mul(scalar(x, CUBIC))).mul(scalar(x, Math.sqrt(2 / Math.PI)));
        return x.mul(scalar(x, 0.5)).mul(inner.tanh().add(1));
    }

    /// Not mul(Number): see TrainingLoss.
    private static NDArray scalar(NDArray beside, double value) {
        return beside.getManager().full(new Shape(1), (float) value);
    }

    @Override
    public void prepare(Shape[] inputs) {
        places.setShape(new Shape(1, 1 + grid(inputs[0], 2) * grid(inputs[0], 3), plan.width()));
    }

    private long grid(Shape image, int axis) {
        return image.get(axis) / plan.patch();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray map = Layers.apply(patches, store, inputs.head(), training);
        Shape shape = map.getShape();
        long count = shape.get(0);
        Device device = map.getDevice();
        NDArray first = store.getValue(classToken, device, training).broadcast(new Shape(count, 1, plan.width()));
        first.attach(map.getManager());
        NDArray ofPatches =
                map.reshape(count, plan.width(), shape.get(2) * shape.get(3)).transpose(0, 2, 1);
        NDArray tokens = first.concat(ofPatches, 1).add(store.getValue(places, device, training));
        NDArray seen = Layers.apply(layers, store, tokens, training);
        return new NDList(
                switch (readout) {
                    case CLASS_TOKEN -> seen.get(new NDIndex(":, 0")).reshape(count, plan.width(), 1, 1);
                    case PATCHES ->
                        seen.get(new NDIndex(":, 1:")).transpose(0, 2, 1).reshape(shape);
                });
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape image = inputs[0];
        return new Shape[] {
            switch (readout) {
                case CLASS_TOKEN -> new Shape(image.get(0), plan.width(), 1, 1);
                case PATCHES -> new Shape(image.get(0), plan.width(), grid(image, 2), grid(image, 3));
            }
        };
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape image = inputs[0];
        patches.initialize(manager, type, image);
        layers.initialize(manager, type, new Shape(image.get(0), 1 + grid(image, 2) * grid(image, 3), plan.width()));
    }
}
