package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;

/// How large a layer's initial weights are: normal numbers of mean 0, whose variance follows from what comes after the
/// layer and from how many numbers each of its outputs is made of (in) and each of its inputs goes into (out).
/// See method.md 2.6.
public enum Gain {
    /// Before a linear layer, a normalisation or a gate: 2 / (in + out) (Glorot and Bengio 2010).
    LINEAR {
        @Override
        double variance(double in, double out) {
            return 2 / (in + out);
        }
    },
    /// Before ReLU, SiLU or GELU: 2 / in (He et al. 2015).
    RECTIFIED {
        @Override
        double variance(double in, double out) {
            return 2 / in;
        }
    },
    /// Before the softmax over classes: 1 / (100 · in), so that inputs of variance 1 give logits of deviation .1 and a
    /// an untrained network is uncertain.
    ANSWER {
        @Override
        double variance(double in, double out) {
            return 0.01 / in;
        }
    };

    abstract double variance(double in, double out);

    /// Sets how the weights of a layer start.
    ///
    /// @param parts groups of a convolution, or linear layers that are computed as one
    /// @return `layer`
    public <B extends Block> B of(B layer, int parts) {
        layer.setInitializer(new Normal(this, parts), Parameter.Type.WEIGHT);
        return layer;
    }

    public <B extends Block> B of(B layer) {
        return of(layer, 1);
    }

    /// Weights `[out, in / groups, …]`: what is in one group meets only that group's outputs.
    private record Normal(Gain gain, int parts) implements Initializer {
        @Override
        public NDArray initialize(NDManager manager, Shape shape, DataType type) {
            double places = (double) shape.size() / (shape.get(0) * shape.get(1));
            double in = shape.get(1) * places;
            double out = (double) shape.get(0) / parts * places;
            return manager.randomNormal(0, (float) Math.sqrt(gain.variance(in, out)), shape, type);
        }
    }
}
