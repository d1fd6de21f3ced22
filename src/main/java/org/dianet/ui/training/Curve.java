package org.dianet.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.TrainingListener.Epoch;

/// The epochs of one training so far.
record Curve(String name, List<Epoch> epochs) {
    Curve {
        epochs = List.copyOf(epochs);
    }

    Curve with(Epoch epoch) {
        List<Epoch> more = new ArrayList<>(epochs);
        more.add(epoch);
        return new Curve(name, more);
    }
}
