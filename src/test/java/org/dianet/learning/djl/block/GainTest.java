package org.dianet.learning.djl.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Pair;
import org.dianet.learning.Fusion;
import org.dianet.learning.djl.block.network.MobileVitS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How large initial weights are, by kind of layer; each variance is worked out by hand from the published formulas.
@Tag("slow")
class GainTest {
    private static final double GLOROT_64_TO_128 = 2.0 / (64 + 128);

    @BeforeAll
    static void seed() {
        ai.djl.engine.Engine.getEngine("PyTorch").setRandomSeed(11);
        JniUtils.setNumThreads(1);
    }

    private static double varianceOfFirst(Block block, Shape input) {
        try (NDManager manager = NDManager.newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, input);
            return variance(weightIn(block, ""));
        }
    }

    private static Parameter weightIn(Block block, String path) {
        return block.getParameters().stream()
                .filter(entry ->
                        entry.getKey().contains(path) && entry.getValue().getType() == Parameter.Type.WEIGHT)
                .map(Pair::getValue)
                .findFirst()
                .orElseThrow();
    }

    /// About 0, the mean that was drawn from.
    private static double variance(Parameter parameter) {
        double squares = 0;
        float[] values = parameter.getArray().toFloatArray();
        for (float v : values) {
            squares += (double) v * v;
        }
        return squares / values.length;
    }

    /// Six deviations of a sample variance of as many values.
    private static void assertVariance(double expected, Block block, Shape input, int values) {
        assertEquals(expected, varianceOfFirst(block, input), 6 * expected * Math.sqrt(2.0 / values));
    }

    @Test
    void aLayerBeforeALinearOneHasGlorotsVariance() {
        assertVariance(GLOROT_64_TO_128, Layers.linear(128, Gain.LINEAR), new Shape(1, 64), 64 * 128);
    }

    @Test
    void aLayerBeforeARectifierHasHes() {
        assertVariance(2.0 / 64, Layers.linear(128, Gain.RECTIFIED), new Shape(1, 64), 64 * 128);
    }

    @Test
    void theLastLayerGivesLogitsOfADeviationOfATenth() {
        assertVariance(0.01 / 640, Layers.linear(5, Gain.ANSWER), new Shape(1, 640), 5 * 640);
    }

    @Test
    void threeLayersInOneHaveTheVarianceOfEach() {
        assertVariance(2.0 / (64 + 64), Layers.linear(192, Gain.LINEAR, 3), new Shape(1, 64), 64 * 192);
    }

    @Test
    void aPointwiseConvolutionIsALinearLayer() {
        assertVariance(GLOROT_64_TO_128, Layers.pointwise(128, Gain.LINEAR), new Shape(1, 64, 3, 3), 64 * 128);
    }

    @Test
    void aConvolutionCountsItsKernelsPlaces() {
        Shape input = new Shape(1, 16, 8, 8);
        int values = 32 * 16 * 9;
        assertVariance(2.0 / (16 * 9), convolution(32, Layers.Groups.ONE, Layers.After.RELU), input, values);
        assertVariance(2.0 / (16 * 9), convolution(32, Layers.Groups.ONE, Layers.After.SILU), input, values);
        assertVariance(
                2.0 / (16 * 9 + 32 * 9), convolution(32, Layers.Groups.ONE, Layers.After.NOTHING), input, values);
    }

    /// Each output is made of the nine places of one channel, and each input goes into nine.
    @Test
    void aDepthwiseConvolutionCountsItsOwnChannelOnly() {
        Shape input = new Shape(1, 512, 8, 8);
        assertVariance(2.0 / 9, convolution(512, Layers.Groups.DEPTHWISE, Layers.After.SILU), input, 512 * 9);
        assertVariance(2.0 / (9 + 9), convolution(512, Layers.Groups.DEPTHWISE, Layers.After.NOTHING), input, 512 * 9);
    }

    private static Block convolution(int filters, Layers.Groups groups, Layers.After after) {
        EagerSequential eagerSequential = new EagerSequential();
        new Layers.Convolution(filters, 3, 1, groups, 1e-5, after).addTo(eagerSequential);
        return eagerSequential;
    }

    @Test
    void aHeadOfTwoStreamsIsLinearUpToItsClassifier() {
        DualHead head = new DualHead(Fusion.CROSS_ATTENTION, 64, 4, 5, 0);
        Shape map = new Shape(1, 96, 3, 3);
        try (NDManager manager = NDManager.newBaseManager()) {
            head.initialize(manager, DataType.FLOAT32, map, map);
            assertClose(2.0 / (96 + 64), weightIn(head, "grid"));
            for (String layer : new String[] {"query", "key", "value", "output"}) {
                assertClose(2.0 / (64 + 64), weightIn(head, layer));
            }
            assertClose(2.0 / (128 + 64), weightIn(head, "combination"));
            assertClose(2.0 / 64, weightIn(head, Head.CLASSIFIER));
        }
    }

    @Test
    void attentionAmongTokensHasTheVarianceOfItsParts() {
        Block features = new MobileVitS().features(0);
        try (NDManager manager = NDManager.newBaseManager()) {
            features.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
            assertClose(2.0 / (144 + 144), weightIn(features, "qkv"));
            assertClose(2.0 / (144 + 144), weightIn(features, "proj"));
        }
    }

    private static void assertClose(double expected, Parameter weight) {
        double deviation = expected * Math.sqrt(2.0 / weight.getShape().size());
        assertEquals(expected, variance(weight), 6 * deviation);
    }
}
