package org.dianet.ui.player;

import java.util.Locale;
import org.dianet.ui.common.message.Messages;

/// What of a frame is shown. All but the first are for looking only.
public enum PictureMode {
    PLAIN(1, 1, 1),
    /// Signed difference to the onset; strength is its gain.
    DIFFERENCE(1, 16, 4),
    /// Optical flow from the onset as colour; strength is the inverse of the length with full colour.
    FLOW(0.125, 4, 0.5),
    /// The same as arrows.
    ARROWS(0.125, 4, 0.5),
    /// Motion since the onset enlarged; strength is how much is added to it.
    MAGNIFIED(1, 50, 5),
    /// The same by a network that was trained for it, by weights that the user gives; strength as above.
    LEARNED(1, 50, 5);

    private final double weakest;
    private final double strongest;
    private final double usual;

    PictureMode(double weakest, double strongest, double usual) {
        this.weakest = weakest;
        this.strongest = strongest;
        this.usual = usual;
    }

    /// Whether it has a strength.
    boolean adjustable() {
        return strongest > weakest;
    }

    /// So fast that the picture waits for it; the others come when they are ready.
    boolean quick() {
        return this == PLAIN || this == DIFFERENCE;
    }

    boolean comparesWithOnset() {
        return this != PLAIN;
    }

    double usual() {
        return usual;
    }

    /// The strength at `position` 0..1 of a slider, evenly spaced in ratios.
    double strengthAt(double position) {
        return weakest * Math.pow(strongest / weakest, Math.clamp(position, 0, 1));
    }

    double positionOf(double strength) {
        return adjustable() ? Math.log(strength / weakest) / Math.log(strongest / weakest) : 0;
    }

    String words() {
        return Messages.text("look.mode." + this);
    }

    /// The strength for people.
    String words(double strength) {
        return switch (this) {
            case PLAIN -> "";
            case DIFFERENCE -> Messages.text("look.gain", number(strength));
            case FLOW, ARROWS -> Messages.text("look.full", number(1 / strength));
            case MAGNIFIED -> Messages.text("look.times", number(1 + strength));
            case LEARNED -> Messages.text("look.learned", number(1 + strength));
        };
    }

    /// Says that a picture was made with less than requested.
    String limited(double strength, double wanted) {
        return Messages.text("look.limited", number(1 + strength), number(1 + wanted));
    }

    /// The strength where there is little room.
    String shortWords(double strength) {
        return switch (this) {
            case PLAIN -> "";
            case DIFFERENCE -> Messages.text("look.gain", number(strength));
            case FLOW, ARROWS -> Messages.text("look.full.short", number(1 / strength));
            case MAGNIFIED, LEARNED -> Messages.text("look.gain", number(1 + strength));
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
    }
}
