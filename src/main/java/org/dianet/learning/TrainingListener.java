package org.dianet.learning;

/// Hears of training as it goes.
@FunctionalInterface
public interface TrainingListener {

    void epochEnded(Epoch epoch);

    /// Something that the record has to say of the training, as a sentence.
    default void remark(String sentence) {}

    /// Means over one epoch's training batches.
    ///
    /// @param number counted from 1
    record Epoch(int number, int total, double loss, double accuracy, double seconds) {}
}
