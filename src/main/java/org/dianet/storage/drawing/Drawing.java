package org.dianet.storage.drawing;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.Frame;

/// What is drawn, in pixels from the top left corner on white.
public record Drawing(int width, int height, List<Part> parts) {
    public Drawing {
        parts = List.copyOf(parts);
    }

    /// Something that is drawn.
    public sealed interface Part {}

    /// A picture with all its own pixels, shown at the given size.
    public record Picture(int x, int y, int width, int height, Frame frame) implements Part {}

    /// A filled rectangle.
    ///
    /// @param colour as `#rrggbb`
    public record Bar(double x, double y, double width, double height, String colour) implements Part {}

    /// A broken line.
    public record Line(List<Point> points, String colour, double width) implements Part {
        public Line {
            points = List.copyOf(points);
        }
    }

    /// A place in pixels from the top left corner.
    public record Point(double x, double y) {}

    /// A line of text with its baseline at `y` that begins, ends or is centred at `x`.
    public record Words(double x, double y, Anchor anchor, Letters letters, String text) implements Part {}

    /// Which part of a text is at its place.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// How text looks.
    ///
    /// @param size in pixels
    /// @param colour as `#rrggbb`
    public record Letters(int size, Weight weight, String colour) {
        public static Letters plain(int size, String colour) {
            return new Letters(size, Weight.PLAIN, colour);
        }

        public static Letters bold(int size, String colour) {
            return new Letters(size, Weight.BOLD, colour);
        }
    }

    public enum Weight {
        PLAIN,
        BOLD
    }

    /// Puts parts one over the other.
    public static final class Builder {
        private final List<Part> parts = new ArrayList<>();

        public Builder picture(int x, int y, int width, int height, Frame frame) {
            return add(new Picture(x, y, width, height, frame));
        }

        public Builder bar(double x, double y, double width, double height, String colour) {
            return add(new Bar(x, y, width, height, colour));
        }

        public Builder line(double x1, double y1, double x2, double y2, String colour, double width) {
            return curve(List.of(new Point(x1, y1), new Point(x2, y2)), colour, width);
        }

        public Builder curve(List<Point> points, String colour, double width) {
            return add(new Line(points, colour, width));
        }

        public Builder words(double x, double y, Letters letters, String text) {
            return words(x, y, Anchor.START, letters, text);
        }

        public Builder words(double x, double y, Anchor anchor, Letters letters, String text) {
            return add(new Words(x, y, anchor, letters, text));
        }

        private Builder add(Part part) {
            parts.add(part);
            return this;
        }

        public Drawing drawing(int width, int height) {
            return new Drawing(width, height, parts);
        }
    }
}
