package org.dianet.ui.player;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Hints;

/// Frames of the step whose length the user chooses, 1 to 1000.
public final class Stride {
    private static final int USUAL = 5;
    private static final int LONGEST = 1000;
    private final ReadOnlyIntegerWrapper frames = new ReadOnlyIntegerWrapper(USUAL);
    private final Hints hints;

    Stride(Hints hints) {
        this.hints = hints;
    }

    public ReadOnlyIntegerProperty frames() {
        return frames.getReadOnlyProperty();
    }

    /// Uses the typed number; keeps the earlier one if it is not a whole number.
    void take(String typed) {
        try {
            frames.set(Math.clamp(Integer.parseInt(typed.strip()), 1, LONGEST));
        } catch (NumberFormatException e) {
            hints.show(Messages.text("player.no-stride", typed));
        }
    }
}
