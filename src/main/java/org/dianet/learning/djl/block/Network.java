package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A backbone and a head. Two streams share the backbone: their images go through it as one batch.
public final class Network extends AbstractBlock {
    private final InputScale scale;
    private final Block backbone;
    private final @Nullable Block finish;
    private final Head head;

    /// @param finish what is done to the last map before the head, or `null`
    public Network(Block backbone, @Nullable Block finish, Head head) {
        this.scale = addChildBlock("input", new InputScale());
        this.backbone = addChildBlock("backbone", backbone);
        this.finish = finish == null ? null : addChildBlock("finish", finish);
        this.head = addChildBlock("head", head);
    }

    public InputScale scale() {
        return scale;
    }

    public @Nullable Block finish() {
        return finish;
    }

    public Block backbone() {
        return backbone;
    }

    public Head head() {
        return head;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        return head.forward(store, maps(store, inputs, training), training);
    }

    /// One feature map a stream.
    public NDList maps(ParameterStore store, NDList images, boolean training) {
        if (images.size() == 1) {
            return new NDList(map(store, images.head(), training));
        }
        NDArray both = images.get(0).concat(images.get(1), 0);
        return map(store, both, training).split(2, 0);
    }

    private NDArray map(ParameterStore store, NDArray images, boolean training) {
        NDArray scaled = Layers.apply(scale, store, images, training);
        NDArray map = Layers.apply(backbone, store, scaled, training);
        return finish == null ? map : Layers.apply(finish, store, map, training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return head.getOutputShapes(inputs);
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        scale.initialize(manager, type, inputs[0]);
        backbone.initialize(manager, type, inputs[0]);
        Shape map = backbone.getOutputShapes(new Shape[] {inputs[0]})[0];
        if (finish != null) {
            finish.initialize(manager, type, map);
        }
        Shape[] maps = new Shape[inputs.length];
        Arrays.fill(maps, map);
        head.initialize(manager, type, maps);
    }
}
