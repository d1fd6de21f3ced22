package org.dianet.learning.djl.block.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dianet.learning.djl.block.Layers;
import org.jspecify.annotations.Nullable;

/// LEARNet's four branches b₁..b₄. Between levels b₂ becomes BN(b₁ + b₂) and b₄ becomes BN(b₃ + b₄); in the end all are
/// put together.
final class LateralBranches extends AbstractBlock {
    private static final int BRANCHES = 4;

    private final List<List<Block>> levels = new ArrayList<>();
    private final List<List<Block>> norms = new ArrayList<>();
    private final long channels;

    /// One layer of each branch.
    record Level(Supplier<Block> layer, int filters) {}

    LateralBranches(List<Level> plan) {
        for (int level = 0; level < plan.size(); level++) {
            List<Block> layers = new ArrayList<>();
            for (int i = 0; i < BRANCHES; i++) {
                layers.add(addChildBlock(
                        "level" + level + "branch" + i, plan.get(level).layer().get()));
            }
            levels.add(layers);
            if (level < plan.size() - 1) {
                int filters = plan.get(level).filters();
                norms.add(List.of(
                        addChildBlock("level" + level + "second", LearNet.norm(filters)),
                        addChildBlock("level" + level + "fourth", LearNet.norm(filters))));
            }
        }
        channels = (long) BRANCHES * plan.getLast().filters();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray x = inputs.head();
        List<NDArray> b = List.of(x, x, x, x);
        for (int level = 0; level < levels.size(); level++) {
            List<NDArray> next = new ArrayList<>();
            for (int i = 0; i < BRANCHES; i++) {
                next.add(Layers.apply(levels.get(level).get(i), store, b.get(i), training));
            }
            b = level < norms.size() ? joined(next, norms.get(level), store, training) : next;
        }
        return new NDList(b.get(0).concat(b.get(1), 1).concat(b.get(2), 1).concat(b.get(3), 1));
    }

    private static List<NDArray> joined(List<NDArray> b, List<Block> norms, ParameterStore store, boolean training) {
        return List.of(
                b.get(0),
                Layers.apply(norms.get(0), store, b.get(0).add(b.get(1)), training),
                b.get(2),
                Layers.apply(norms.get(1), store, b.get(2).add(b.get(3)), training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape shape = inputs[0];
        for (List<Block> level : levels) {
            shape = level.getFirst().getOutputShapes(new Shape[] {shape})[0];
        }
        return new Shape[] {new Shape(shape.get(0), channels, shape.get(2), shape.get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape shape = inputs[0];
        for (int level = 0; level < levels.size(); level++) {
            for (Block layer : levels.get(level)) {
                layer.initialize(manager, type, shape);
            }
            shape = levels.get(level).getFirst().getOutputShapes(new Shape[] {shape})[0];
            if (level < norms.size()) {
                for (Block norm : norms.get(level)) {
                    norm.initialize(manager, type, shape);
                }
            }
        }
    }
}
