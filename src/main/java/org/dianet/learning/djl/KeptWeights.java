package org.dianet.learning.djl;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// All weights and batch statistics of a block.
record KeptWeights(Block block) implements Kept {
    @Override
    public void write(DataOutputStream out) throws IOException {
        for (Parameter parameter : block.getParameters().values()) {
            Kept.write(out, parameter.getArray().toFloatArray());
        }
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        for (Parameter parameter : block.getParameters().values()) {
            parameter.getArray().set(Kept.read(in, parameter.getArray().size()));
        }
    }
}
