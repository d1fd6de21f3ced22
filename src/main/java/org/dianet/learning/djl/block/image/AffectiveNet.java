package org.dianet.learning.djl.block.image;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.BatchNormalisation;
import org.dianet.learning.djl.block.EagerSequential;
import org.dianet.learning.djl.block.Gain;
import org.dianet.learning.djl.block.InputScale;
import org.dianet.learning.djl.block.Layers;
import org.dianet.learning.djl.block.WeightNames;

/// Our reading of AffectiveNet (arXiv 2104.07569) after its abstract: features of several scales for coarse and tiny
/// edges (its MICRoFeat block), and what two layers in between see, put together (its MFL block). 256 channels at 1/16
/// of the size.
public final class AffectiveNet implements Architecture {
    private static final double EPSILON = 1e-5;
    private static final int[] SCALES = {3, 5, 7};
    private static final int[] FILTERS = {16, 32};
    private static final int BETWEEN = 128;

    @Override
    public Block features(double dropout) {
        EagerSequential network = new EagerSequential();
        for (int filters : FILTERS) {
            network.add(ScaleBranches.of(SCALES, scale -> scaled(filters, scale)))
                    .add(new BatchNormalisation(SCALES.length * filters, EPSILON));
        }
        return network.add(convolution(2)).add(new TwoLayers(convolution(2), convolution(2), convolution(1), BETWEEN));
    }

    private static Block scaled(int filters, int kernel) {
        return new EagerSequential()
                .add(Gain.RECTIFIED.of(Conv2d.builder()
                        .setFilters(filters)
                        .setKernelShape(new Shape(kernel, kernel))
                        .optStride(new Shape(2, 2))
                        .optPadding(new Shape(kernel / 2, kernel / 2))
                        .build()))
                .addSingleton(Activation::relu);
    }

    private static Block convolution(int stride) {
        EagerSequential block = new EagerSequential();
        new Layers.Convolution(BETWEEN, 3, stride, Layers.Groups.ONE, EPSILON, Layers.After.RELU).addTo(block);
        return block;
    }

    @Override
    public List<WeightNames> namings() {
        WeightNames.Names names = new WeightNames.Names();
        for (int stage = 1; stage <= FILTERS.length; stage++) {
            for (int scale : SCALES) {
                names.both("micro" + stage + ".conv" + scale);
            }
            names.batch("micro" + stage + ".bn");
        }
        for (String layer : List.of("first", "second", "mfl.first", "mfl.second")) {
            names.weight(layer + ".conv").batch(layer + ".bn");
        }
        return List.of(new WeightNames(
                "AffectiveNet (our reading)", InputScale.Constants.MOTION, names.list(), List.of("fc.")));
    }
}
