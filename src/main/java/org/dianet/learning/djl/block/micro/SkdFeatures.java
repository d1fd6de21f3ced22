package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.djl.block.BilinearResize;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// SKD-TSTSAN's three streams over one image of the planes onset, apex, u₁, v₁, u₂, v₂: out the last map of all streams
/// together, and those of both auxiliary branches. Frames and flows are brought to 0..1 one by one, as the authors do.
final class SkdFeatures extends AbstractBlock {
    private static final int SIDE = 48;
    private static final int GRID = 4;
    private static final int FLOWS = 4;
    private static final float TINY = 1e-12f;

    private final SkdStream local;
    private final SkdStream small;
    private final SkdStream temporal;

    /// @param width see [SkdStream]
    SkdFeatures(int width) {
        local = addChildBlock("local", new SkdStream(SkdStream.Kind.LOCAL, width));
        small = addChildBlock("small", new SkdStream(SkdStream.Kind.SMALL, width));
        temporal = addChildBlock("temporal", new SkdStream(SkdStream.Kind.TEMPORAL, width));
    }

    private List<SkdStream> streams() {
        return List.of(local, small, temporal);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray image = inputs.head();
        NDArray onset = stretched(image.get(new NDIndex(":, :1")));
        NDArray apex = stretched(image.get(new NDIndex(":, 1:2")));
        NDArray flows = stretched(BilinearResize.to(image.get(new NDIndex(":, 2:")), SIDE, SIDE))
                .reshape(2 * image.getShape().get(0), FLOWS / 2, SIDE, SIDE);
        List<NDList> each = List.of(
                local.forward(store, new NDList(blocks(apex), blocks(onset)), training),
                small.forward(
                        store,
                        new NDList(BilinearResize.to(apex, SIDE, SIDE), BilinearResize.to(onset, SIDE, SIDE)),
                        training),
                temporal.forward(store, new NDList(flows), training));
        NDList together = new NDList();
        for (int map = 0; map < each.getFirst().size(); map++) {
            NDList side = new NDList();
            for (NDList stream : each) {
                side.add(stream.get(map));
            }
            together.add(NDArrays.concat(side, 1));
        }
        return together;
    }

    /// Each plane from its least value to its largest; a plane of one value becomes 0.
    private static NDArray stretched(NDArray planes) {
        Shape shape = planes.getShape();
        NDArray flat = planes.reshape(shape.get(0), shape.get(1), shape.get(2) * shape.get(3));
        NDArray least = flat.min(new int[] {2}, true);
        NDArray range = flat.max(new int[] {2}, true).sub(least).add(TINY);
        return flat.sub(least).div(range).reshape(shape);
    }

    /// 16 blocks of a frame, row by row, each made as large as the small frame; what 4 does not divide is left out at
    /// the right and the bottom.
    private static NDArray blocks(NDArray frame) {
        Shape shape = frame.getShape();
        long side = shape.get(2) / GRID;
        NDArray even = frame.get(new NDIndex(":, :, :" + GRID * side + ", :" + GRID * side))
                .reshape(shape.get(0), GRID, side, GRID, side)
                .transpose(0, 1, 3, 2, 4)
                .reshape(shape.get(0), GRID * GRID, side, side);
        return BilinearResize.to(even, SIDE, SIDE);
    }

    private static Shape[] inputs(SkdStream.Kind kind, long n) {
        return switch (kind) {
            case LOCAL -> new Shape[] {new Shape(n, GRID * GRID, SIDE, SIDE)};
            case SMALL -> new Shape[] {new Shape(n, 1, SIDE, SIDE)};
            case TEMPORAL -> new Shape[] {new Shape(2 * n, FLOWS / 2, SIDE, SIDE)};
        };
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape[] one = small.getOutputShapes(inputs(SkdStream.Kind.SMALL, inputs[0].get(0)));
        Shape[] together = new Shape[one.length];
        for (int map = 0; map < one.length; map++) {
            Shape s = one[map];
            together[map] = new Shape(s.get(0), streams().size() * s.get(1), s.get(2), s.get(3));
        }
        return together;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        long n = inputs[0].get(0);
        local.initialize(manager, type, inputs(SkdStream.Kind.LOCAL, n));
        small.initialize(manager, type, inputs(SkdStream.Kind.SMALL, n));
        temporal.initialize(manager, type, inputs(SkdStream.Kind.TEMPORAL, n));
    }

    /// As the authors name its parameters.
    List<String> names() {
        WeightNames.Names names = new WeightNames.Names();
        streams().forEach(stream -> stream.names(names));
        return names.list();
    }

    /// As the file of the published magnification names what fits; empty for what it does not have.
    List<String> magnetNames() {
        List<String> all = new ArrayList<>();
        for (SkdStream stream : streams()) {
            WeightNames.Names own = new WeightNames.Names();
            stream.names(own);
            WeightNames.Names magnet = new WeightNames.Names();
            stream.magnetNames(
                    magnet, own.list().size() - Magnifier.names("", "").size());
            all.addAll(magnet.list());
        }
        return all;
    }
}
