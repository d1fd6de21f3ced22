package org.dianet.learning.djl.block.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.dianet.learning.djl.block.Constants;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;
import org.jspecify.annotations.Nullable;

/// TCM's displacements, a small flow without an algorithm: where each place of a frame lies in the next one, and where
/// that of the first frame does. Of maps `[n · frames, c, h, w]`, the frames of a clip next to each other; out
/// `[n · frames, 6, h, w]`: u, v and confidence to the next frame, then from the first frame, all of the frame that
/// comes
/// after; the last is there twice.
final class TemporalDynamics extends AbstractBlock {
    private static final double EPSILON = 1e-5;
    private static final float TINY = 1e-6f;
    private static final int SIDE = 15;
    private static final int REACH = SIDE / 2;
    private static final double WINDOW = 5;
    private static final float SHARPNESS = 100;
    private static final int GIVEN = 6;

    private final int frames;
    private final Block reduction;

    /// @param width channels in which places are compared
    TemporalDynamics(int frames, int width) {
        this.frames = frames;
        EagerSequential chain = new EagerSequential();
        new Layers.Convolution(width, 1, 1, Layers.Groups.ONE, EPSILON, Layers.After.RELU).addTo(chain);
        reduction = addChildBlock("reduction", chain);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray reduced = Layers.apply(reduction, store, inputs.head(), training);
        NDArray length = reduced.square().sum(new int[] {1}, true).add(TINY).sqrt();
        Shape shape = reduced.getShape();
        long n = shape.get(0) / frames;
        long h = shape.get(2);
        long w = shape.get(3);
        NDArray clips = reduced.div(length).reshape(n, frames, shape.get(1), h, w);
        NDArray after = clips.get(new NDIndex(":, 1:"));
        NDArray before = clips.get(new NDIndex(":, :-1"));
        NDArray first = clips.get(new NDIndex(":, :1")).broadcast(after.getShape());
        Shape pairs = new Shape(2 * n * (frames - 1), shape.get(1), h, w);
        NDArray alike = Activation.relu(LocalCorrelation.of(
                before.concat(first, 0).reshape(pairs), after.concat(after, 0).reshape(pairs), SIDE));
        NDArray both = displaced(alike).transpose(0, 3, 1, 2).reshape(2, n, frames - 1, GIVEN / 2, h, w);
        NDList sides = new NDList();
        for (int side = 0; side < 2; side++) {
            NDArray ofSide = both.get(side);
            sides.add(ofSide.concat(ofSide.get(new NDIndex(":, -1:")), 1));
        }
        return new NDList(NDArrays.concat(sides, 2).reshape(n * frames, GIVEN, h, w));
    }

    /// The mean displacement around the likeliest one, in -1..1, and how alike that is: `[m, h, w, 3]` of
    /// `[m, h, w, neighbours]`.
    private static NDArray displaced(NDArray alike) {
        Shape shape = alike.getShape();
        NDArray best = alike.argMax(3).flatten();
        NDArray window = Constants.beside(alike, WINDOWS, new Shape(SIDE * SIDE, SIDE * SIDE))
                .get(new NDIndex("{}", best))
                .reshape(shape);
        NDArray sharp = alike.getManager().full(new Shape(1), SHARPNESS);
        NDArray shares = alike.mul(window).mul(sharp).softmax(3);
        return shares.matMul(Constants.beside(alike, STEPS, new Shape(SIDE * SIDE, 2)))
                .concat(alike.max(new int[] {3}, true), 3);
    }

    private static final float[] WINDOWS = windows();
    private static final float[] STEPS = steps();

    /// How much each neighbour counts where another is the likeliest, row by row.
    private static float[] windows() {
        float[] weights = new float[SIDE * SIDE * SIDE * SIDE];
        for (int best = 0; best < SIDE * SIDE; best++) {
            for (int other = 0; other < SIDE * SIDE; other++) {
                double down = other / SIDE - best / SIDE;
                double right = other % SIDE - best % SIDE;
                weights[best * SIDE * SIDE + other] =
                        (float) Math.exp(-(down * down + right * right) / (2 * WINDOW * WINDOW));
            }
        }
        return weights;
    }

    /// u and v of each neighbour.
    private static float[] steps() {
        float[] steps = new float[SIDE * SIDE * 2];
        for (int place = 0; place < SIDE * SIDE; place++) {
            steps[2 * place] = (float) (place % SIDE - REACH) / REACH;
            steps[2 * place + 1] = (float) (place / SIDE - REACH) / REACH;
        }
        return steps;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {new Shape(inputs[0].get(0), GIVEN, inputs[0].get(2), inputs[0].get(3))};
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        reduction.initialize(manager, type, inputs);
    }

    /// As the authors name its parameters.
    static void names(WeightNames.Names names, String block) {
        names.weight(block + ".chnl_reduction.0").batch(block + ".chnl_reduction.1");
    }
}
