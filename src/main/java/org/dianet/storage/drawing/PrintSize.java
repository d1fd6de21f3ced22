package org.dianet.storage.drawing;

/// How large a drawing is on paper.
///
/// @param millimetres width
/// @param dpi pixels of a PNG per inch, and of the pictures inside the others
public record PrintSize(double millimetres, int dpi) {
    /// As wide as two columns of most journals, and as sharp as they ask for.
    public static final PrintSize DEFAULT = new PrintSize(180, 300);

    private static final double INCH = 25.4;
    private static final double UNITS = 96;
    private static final double POINTS = 72;
    private static final double NARROWEST = 60;
    private static final double WIDEST = 400;
    private static final int COARSEST = 72;
    private static final int FINEST = 1200;

    /// @throws IllegalArgumentException if no figure can be drawn or printed so, in a sentence
    public PrintSize {
        if (!(millimetres >= NARROWEST && millimetres <= WIDEST)) {
            throw new IllegalArgumentException("A figure must be " + (int) NARROWEST + " to " + (int) WIDEST
                    + " mm wide, not " + millimetres + ".");
        }
        if (dpi < COARSEST || dpi > FINEST) {
            throw new IllegalArgumentException(
                    "A figure must have " + COARSEST + " to " + FINEST + " dots per inch, not " + dpi + ".");
        }
    }

    /// Width of a drawing that is laid out for this size, in its own pixels of about 1/96 inch: letters of 10 pixels
    /// are printed with 7.5 points.
    public int units() {
        return (int) Math.round(millimetres / INCH * UNITS);
    }

    /// Pixels of the PNG in a pixel of the drawing.
    public double pixels() {
        return Math.round(millimetres / INCH * dpi) / (double) units();
    }

    /// Points of the PDF in a pixel of the drawing.
    float points() {
        return (float) (millimetres / INCH * POINTS / units());
    }

    /// @param length in pixels of the drawing
    double millimetres(int length) {
        return millimetres * length / units();
    }
}
