package org.dianet.learning.djl.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;

/// The running statistics of all batch normalisations in a block, to compute them again.
public final class BatchStatistics {
    private final List<NDArray> statistics;

    private BatchStatistics(List<NDArray> statistics) {
        this.statistics = statistics;
    }

    public static BatchStatistics of(Block block) {
        return new BatchStatistics(block.getParameters().values().stream()
                .filter(p -> p.getType() == Parameter.Type.RUNNING_MEAN || p.getType() == Parameter.Type.RUNNING_VAR)
                .map(Parameter::getArray)
                .toList());
    }

    public boolean isEmpty() {
        return statistics.isEmpty();
    }

    /// Starts from nothing.
    public void forget() {
        statistics.forEach(array -> array.set(new float[(int) array.size()]));
    }

    /// Statistics that started from nothing hold 1 − kept^steps of what the batches had; this makes it all of it.
    ///
    /// @param steps batches in training mode since
    public void settle(int steps) {
        double share = 1 - Math.pow(BatchNormalisation.MOMENTUM, steps);
        for (NDArray array : statistics) {
            float[] values = array.toFloatArray();
            for (int k = 0; k < values.length; k++) {
                values[k] /= (float) share;
            }
            array.set(values);
        }
    }
}
