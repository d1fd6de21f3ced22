package org.dianet.learning;

import java.util.Optional;

/// Hears of training as it goes.
@FunctionalInterface
public interface TrainingListener {

    void epochEnded(Epoch epoch);

    /// Something that the record has to say of the training, as a sentence.
    default void remark(String sentence) {}

    /// Where the training is to keep what it needs to go on should it be killed, and what an earlier one kept there;
    /// empty for nowhere.
    default Optional<Checkpoint> checkpoint() {
        return Optional.empty();
    }

    /// Means over one epoch's training batches.
    ///
    /// @param number counted from 1
    record Epoch(int number, int total, double loss, double accuracy, double seconds) {}
}
