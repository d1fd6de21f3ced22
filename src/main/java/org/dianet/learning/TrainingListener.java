package org.dianet.learning;

/// Hears of training as it goes.
@FunctionalInterface
public interface TrainingListener {

    void epochEnded(Epoch epoch);

    /// Means over one epoch's training batches.
    ///
    /// @param number counted from 1
    record Epoch(int number, int total, double loss, double accuracy, double seconds) {}
}
