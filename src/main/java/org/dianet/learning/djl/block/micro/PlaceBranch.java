package org.dianet.learning.djl.block.micro;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.BilinearResize;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.TransformerLayer;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// Where things are in a face: the onset frame made as small as the last map, each of its pixels a token with a learnt
/// place, and two layers of a transformer. The position branch of MMNet, which TSFmicro took over.
final class PlaceBranch extends AbstractBlock {
    private static final int LAYERS = 2;
    private static final int HEADS = 4;
    private static final int EXPANSION = 4;
    private static final double EPSILON = 1e-6;
    private static final float DEVIATION = 0.02f;
    /// A pixel of the last map has as many pixels of the image to each side.
    private static final int STRIDE = 16;

    private final Parameter places;
    private final Block patches;
    private final Block layers;
    private final int width;

    PlaceBranch(int width) {
        this.width = width;
        places = addParameter(Parameter.builder()
                .setName("places")
                .setType(Parameter.Type.OTHER)
                .optInitializer(new NormalInitializer(DEVIATION))
                .build());
        patches = addChildBlock("patches", Layers.pointwise(width, Gain.LINEAR));
        EagerSequential chain = new EagerSequential();
        for (int i = 0; i < LAYERS; i++) {
            chain.add(new TransformerLayer(width, HEADS, EXPANSION * width, EPSILON, Activation::gelu).block());
        }
        layers = addChildBlock("layers", chain.add(TransformerLayer.norm(width, EPSILON)));
    }

    private static long side(long pixels) {
        return (pixels + STRIDE - 1) / STRIDE;
    }

    @Override
    public void prepare(Shape[] inputs) {
        places.setShape(new Shape(1, side(inputs[0].get(2)) * side(inputs[0].get(3)), width));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        Device device = x.getDevice();
        long rows = side(x.getShape().get(2));
        long columns = side(x.getShape().get(3));
        NDArray small = BilinearResize.to(x, rows, columns);
        NDArray tokens = Layers.apply(patches, store, small, training)
                .reshape(x.getShape().get(0), width, rows * columns)
                .transpose(0, 2, 1)
                .add(store.getValue(places, device, training));
        return new NDList(Layers.apply(layers, store, tokens, training)
                .transpose(0, 2, 1)
                .reshape(x.getShape().get(0), width, rows, columns));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape in = inputs[0];
        return new Shape[] {new Shape(in.get(0), width, side(in.get(2)), side(in.get(3)))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape map = getOutputShapes(inputs)[0];
        patches.initialize(manager, type, new Shape(map.get(0), inputs[0].get(1), map.get(2), map.get(3)));
        layers.initialize(manager, type, new Shape(map.get(0), map.get(2) * map.get(3), width));
    }

    /// As both authors name its parameters.
    static void names(WeightNames.Names names) {
        names.name("vit_pos.pos_embed").both("vit_pos.patch_embed.proj");
        for (int i = 0; i < LAYERS; i++) {
            TransformerLayer.names(names, "vit_pos.blocks." + i);
        }
        names.both("vit_pos.norm");
    }
}
