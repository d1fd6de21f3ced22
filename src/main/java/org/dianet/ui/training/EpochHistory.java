package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.TrainingListener.Epoch;

/// The epochs of one training so far.
record EpochHistory(String name, List<Epoch> epochs) {
    EpochHistory {
        epochs = List.copyOf(epochs);
    }

    EpochHistory with(Epoch epoch) {
        List<Epoch> more = new ArrayList<>(epochs);
        more.add(epoch);
        return new EpochHistory(name, more);
    }
}
