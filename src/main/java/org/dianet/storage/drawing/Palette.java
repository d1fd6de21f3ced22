package org.dianet.storage.drawing;

import java.awt.Color;

/// Colours of drawings on white.
public final class Palette {
    public static final String INK = "#1d2126";
    public static final String QUIET = "#5c6570";
    public static final String LINE = "#c4c9cf";
    public static final String ACCENT = "#1d5fa8";
    public static final String PALE_ACCENT = "#a5bfdc";

    private Palette() {}

    /// From nearly white at 0 to the full colour at 1.
    public static String shade(String full, double share) {
        Color colour = Color.decode(full);
        double depth = 0.05 + 0.95 * share;
        return String.format(
                "#%02x%02x%02x",
                Math.round(255 + depth * (colour.getRed() - 255)),
                Math.round(255 + depth * (colour.getGreen() - 255)),
                Math.round(255 + depth * (colour.getBlue() - 255)));
    }

    /// What is read on such a shade.
    public static String on(double share) {
        return share > 0.5 ? "#ffffff" : INK;
    }
}
