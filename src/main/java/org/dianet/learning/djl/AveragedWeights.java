package org.dianet.learning.djl;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dianet.learning.djl.block.BatchStatistics;

/// The mean of a block's weights over some epochs (Izmailov et al. 2018). Batch statistics of single epochs do not
/// fit the mean, so they are taken once more.
final class AveragedWeights implements Kept {
    /// Batches that statistics are taken from, at least.
    private static final int FEWEST = 30;

    private final Block block;
    private final List<float[]> means = new ArrayList<>();
    private int count;

    AveragedWeights(Block block) {
        this.block = block;
    }

    private List<Parameter> learnt() {
        return block.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .toList();
    }

    /// Counts the weights as they are now.
    void add() {
        count++;
        List<Parameter> learnt = learnt();
        for (int p = 0; p < learnt.size(); p++) {
            float[] now = learnt.get(p).getArray().toFloatArray();
            if (count == 1) {
                means.add(now);
            } else {
                float[] mean = means.get(p);
                for (int k = 0; k < mean.length; k++) {
                    mean[k] += (now[k] - mean[k]) / count;
                }
            }
        }
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(count);
        for (float[] mean : means) {
            Kept.write(out, mean);
        }
    }

    @Override
    public void read(DataInputStream in) throws IOException {
        count = in.readInt();
        means.clear();
        if (count > 0) {
            for (Parameter parameter : learnt()) {
                means.add(Kept.read(in, parameter.getArray().size()));
            }
        }
    }

    /// Gives the block the mean; nothing happens if no weights were counted.
    void use(ParameterStore store, BatchSource batchSource, int batch) {
        if (count == 0) {
            return;
        }
        List<Parameter> learnt = learnt();
        for (int p = 0; p < learnt.size(); p++) {
            learnt.get(p).getArray().set(means.get(p));
        }
        BatchStatistics statistics = BatchStatistics.of(block);
        if (statistics.isEmpty()) {
            return;
        }
        PyTorch.Gradients.OFF.apply();
        statistics.forget();
        int from = 0;
        int steps = 0;
        while (steps < FEWEST || from > 0) {
            int to = Math.min(batchSource.count(), from + batch);
            try (NDManager scope = learnt.getFirst().getArray().getManager().newSubManager()) {
                int[] indices = IntStream.range(from, to).toArray();
                block.forward(store, batchSource.batch(scope, indices), true);
            }
            from = to == batchSource.count() ? 0 : to;
            steps++;
        }
        statistics.settle(steps);
    }
}
