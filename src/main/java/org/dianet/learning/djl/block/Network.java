package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.TrainableLayers;
import org.jspecify.annotations.Nullable;

/// A backbone and a head. All streams share the backbone: their images go through it as one batch.
public final class Network extends AbstractBlock {
    private final InputScale scale;
    private final Block backbone;
    private final @Nullable Block finish;
    private final @Nullable InputScale standardisation;
    private final Head head;

    /// @param finish the step between the last map and the head, or `null`
    /// @param trainable with a frozen backbone, maps are standardised before they come to the head
    public Network(Block backbone, @Nullable Block finish, TrainableLayers trainable, Head head) {
        this(InputScale.Constants.MOTION, backbone, finish, trainable, head);
    }

    /// @param start what images are scaled by from scratch
    public Network(
            InputScale.Constants start, Block backbone, @Nullable Block finish, TrainableLayers trainable, Head head) {
        this.scale = addChildBlock("input", new InputScale(start));
        this.backbone = addChildBlock("backbone", backbone);
        this.finish = finish == null ? null : addChildBlock("finish", finish);
        this.standardisation =
                trainable == TrainableLayers.HEAD ? addChildBlock("standardisation", new InputScale()) : null;
        this.head = addChildBlock("head", head);
    }

    public InputScale scale() {
        return scale;
    }

    public @Nullable Block finalNorm() {
        return finish;
    }

    public Block backbone() {
        return backbone;
    }

    /// With a frozen backbone, training uses these statistics of the training side.
    public Optional<InputScale> standardisation() {
        return Optional.ofNullable(standardisation);
    }

    /// Everything that the maps before standardisation depend on.
    public List<Parameter> frozen() {
        List<Parameter> parameters = new ArrayList<>();
        for (Block block : finish == null ? List.of(scale, backbone) : List.of(scale, backbone, finish)) {
            parameters.addAll(block.getParameters().values());
        }
        return parameters;
    }

    public Head head() {
        return head;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        return head.forward(store, maps(store, inputs, training), training);
    }

    /// One feature map a stream, as the head takes them.
    public NDList maps(ParameterStore store, NDList images, boolean training) {
        NDList maps = rawMaps(store, images, training);
        if (standardisation == null) {
            return maps;
        }
        NDList standardised = new NDList();
        maps.forEach(map -> standardised.add(Layers.apply(standardisation, store, map, training)));
        return standardised;
    }

    /// One feature map a stream, as the backbone gives them; of one stream also what follows its map.
    public NDList rawMaps(ParameterStore store, NDList images, boolean training) {
        if (images.size() == 1) {
            return given(store, images.head(), training);
        }
        NDArray all = images.head();
        for (NDArray stream : images.subList(1, images.size())) {
            all = all.concat(stream, 0);
        }
        return given(store, all, training).head().split(images.size(), 0);
    }

    private NDList given(ParameterStore store, NDArray images, boolean training) {
        NDArray scaled = Layers.apply(scale, store, images, training);
        NDList given = backbone.forward(store, new NDList(scaled), training);
        if (finish != null) {
            given.set(0, Layers.apply(finish, store, given.head(), training));
        }
        return given;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return head.getOutputShapes(inputs);
    }

    /// Gives all that comes before the head its initial weights; [#initialize] then leaves them as they are.
    public void initializeMaps(NDManager manager, DataType type, Shape image) {
        scale.initialize(manager, type, image);
        backbone.initialize(manager, type, image);
        Shape map = backbone.getOutputShapes(new Shape[] {image})[0];
        if (finish != null) {
            finish.initialize(manager, type, map);
        }
        if (standardisation != null) {
            standardisation.initialize(manager, type, map);
        }
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        initializeMaps(manager, type, inputs[0]);
        Shape[] given = backbone.getOutputShapes(new Shape[] {inputs[0]});
        if (inputs.length > 1) {
            Shape map = given[0];
            given = new Shape[inputs.length];
            Arrays.fill(given, map);
        }
        head.initialize(manager, type, given);
    }
}
