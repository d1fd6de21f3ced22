package org.dianet.ui.player;

import java.util.Locale;
import org.dianet.ui.common.message.Messages;

/// How fast a recording plays next to how fast it was asked to.
///
/// @param reached as a multiple of real time
record ReachedSpeed(Speed asked, double reached) {
    /// A screen's pictures do not fall on a recording's frames to the millisecond.
    private static final double TOLERANCE = 0.9;

    boolean kept() {
        return reached >= TOLERANCE * asked.factor();
    }

    @Override
    public String toString() {
        String format = reached < 0.1 ? "%.3f" : reached < 1 ? "%.2f" : "%.1f";
        return Messages.text("player.reached", asked.toString(), String.format(Locale.ROOT, format, reached));
    }
}
