package org.dianet.learning.djl.block.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;
import java.util.Optional;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// OrigiNet (Verma et al. 2020) for active images of 128×128 pixels, by the authors' layers: 3×3 and 5×5 convolutions
/// side by side, 2 · 96 channels on an 8×8 map. Each half of the map has a linear layer of its own in the classifier.
public final class OrigiNet implements Architecture {
    private static final int HALF = 96;
    private static final int DENSE = 128;

    @Override
    public Block features(double dropout) {
        return new OrigiStages(new int[] {16, 32, 64}, HALF);
    }

    @Override
    public Optional<Block> classifier(int classes, double dropout) {
        return Optional.of(new EagerSequential().add(new Halves()).add(Layers.linear(classes, Gain.ANSWER)));
    }

    /// `[n, 2 · 96, h, w]` to two vectors side by side.
    private static final class Halves extends AbstractBlock {
        private final Block first = addChildBlock("first", Layers.linear(DENSE, Gain.LINEAR));
        private final Block second = addChildBlock("second", Layers.linear(DENSE, Gain.LINEAR));

        @Override
        protected NDList forwardInternal(
                ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
            NDArray map = inputs.head();
            NDList halves = map.reshape(map.getShape().get(0), -1).split(2, 1);
            return new NDList(Layers.apply(first, store, halves.get(0), training)
                    .concat(Layers.apply(second, store, halves.get(1), training), 1));
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputs) {
            return new Shape[] {new Shape(inputs[0].get(0), 2 * DENSE)};
        }

        @Override
        protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
            Shape half = new Shape(inputs[0].get(0), inputs[0].slice(1).size() / 2);
            first.initialize(manager, type, half);
            second.initialize(manager, type, half);
        }
    }

    @Override
    public List<String> classifierNames() {
        return new WeightNames.Names().both("dense1").both("dense2").both("out").list();
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        for (int stage = 1; stage <= 3; stage++) {
            names.both("conv" + stage + "_1").both("conv" + stage + "_2").batch("bn" + stage);
        }
        names.both("conv4_1").both("conv4_2");
        return List.of(new WeightNames(
                "OrigiNet", InputScale.Constants.NONE, names.list(), List.of("dense1.", "dense2.", "out.")));
    }
}
