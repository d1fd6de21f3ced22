package org.dianet.pipeline.figure;

import java.util.List;
import org.dianet.imaging.Frame;

/// A figure as what is drawn, in pixels from the top left corner on white.
record Plate(int width, int height, List<Part> parts) {
    Plate {
        parts = List.copyOf(parts);
    }

    /// Something that is drawn.
    sealed interface Part {}

    /// A picture with all its own pixels, shown at the given size.
    record Picture(int x, int y, int width, int height, Frame frame) implements Part {}

    /// A filled rectangle.
    ///
    /// @param colour as `#rrggbb`
    record Bar(int x, int y, int width, int height, String colour) implements Part {}

    /// A broken line.
    record Line(List<Point> points, String colour) implements Part {
        Line {
            points = List.copyOf(points);
        }
    }

    /// A place in pixels from the top left corner.
    record Point(double x, double y) {}

    /// A line of text that begins at `x` and stands on `y`.
    ///
    /// @param size of the letters
    record Words(int x, int y, int size, Weight weight, String colour, String text) implements Part {}

    /// How text looks.
    enum Weight {
        PLAIN,
        BOLD
    }
}
