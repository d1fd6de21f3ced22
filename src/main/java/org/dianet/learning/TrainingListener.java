package org.dianet.learning;

import java.util.Optional;

/// Hears of training as it goes.
@FunctionalInterface
public interface TrainingListener {

    void epochEnded(Epoch epoch);

    /// Something that the record has to say of the training, as a sentence.
    default void remark(String sentence) {}

    /// Where the training keeps the state that it needs to continue if it is killed, and the state of an
    /// earlier one; empty for nowhere.
    default Optional<Checkpoint> checkpoint() {
        return Optional.empty();
    }

    /// Means over one epoch's training batches.
    ///
    /// @param number counted from 1
    record Epoch(int number, int total, double loss, double accuracy, double seconds) {}
}
