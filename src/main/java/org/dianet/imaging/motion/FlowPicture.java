package org.dianet.imaging.motion;

import org.dianet.imaging.Frame;

/// Draws a flow field over its frame, whose colours are taken away so that only motion is coloured.
///
/// @param full length in pixels that takes the full colour
public record FlowPicture(double full) {
    private static final int FINE = 840;
    private static final double DIMMED = 0.72;
    /// Longest side of a picture with arrows.
    private static final int MOST = 1920;
    /// Pixels of the screen from arrow to arrow, and for an arrow of the full length.
    private static final int SPACING = 22;
    private static final double SHORTEST = 6;
    private static final double HEAD = 8;
    private static final int LIGHT = 0xffffd33d;
    private static final int DARK = 0xff101418;

    /// @throws IllegalArgumentException if the length is not positive
    public FlowPicture {
        if (!(full > 0)) {
            throw new IllegalArgumentException("the flow's full length " + full + " is not positive");
        }
    }

    /// The direction as a hue, its length as the strength of the colour.
    public Frame colours(FlowField field, Frame frame) {
        int[] argb = grey(field, frame);
        for (int i = 0; i < argb.length; i++) {
            double strength = Math.min(1, field.magnitude(i) / full);
            argb[i] = mixed(argb[i], hue(field.dx()[i], field.dy()[i]), strength);
        }
        return new Frame(frame.width(), frame.height(), argb);
    }

    /// Arrows for a picture shown at half of [#FINE] pixels.
    public Frame arrows(FlowField field, Frame frame) {
        return arrows(field, frame, FINE / 2.0 / Math.max(frame.width(), frame.height()));
    }

    /// Arrows on a grid, as long and thick on the screen at every zoom. A frame is enlarged by a whole number, so that
    /// the arrows are finer than its pixels.
    ///
    /// @param zoom pixels of the screen for a pixel of the frame
    public Frame arrows(FlowField field, Frame frame, double zoom) {
        int largest = Math.max(frame.width(), frame.height());
        int factor = (int) Math.clamp(Math.round(2 * zoom), 1L, Math.max(1, MOST / largest));
        double unit = factor / zoom;
        Frame drawn = enlarged(grey(field, frame), frame.width(), frame.height(), factor);
        int spacing = (int) Math.max(1, Math.round(SPACING / zoom));
        for (int y = spacing / 2; y < frame.height(); y += spacing) {
            for (int x = spacing / 2; x < frame.width(); x += spacing) {
                int at = y * frame.width() + x;
                double length = field.magnitude(at) * SPACING / full;
                if (length >= SHORTEST) {
                    double share = Math.min(1, 2.0 * SPACING / length) * unit * SPACING / full;
                    double dx = field.dx()[at] * share;
                    double dy = field.dy()[at] * share;
                    arrow(drawn, new Arrow((x + 0.5) * factor, (y + 0.5) * factor, dx, dy), unit);
                }
            }
        }
        return drawn;
    }

    private static Frame enlarged(int[] argb, int width, int height, int factor) {
        int[] large = new int[argb.length * factor * factor];
        for (int i = 0; i < large.length; i++) {
            int x = i % (width * factor) / factor;
            int y = i / (width * factor) / factor;
            large[i] = argb[y * width + x];
        }
        return new Frame(width * factor, height * factor, large);
    }

    /// The colours of all directions on a disc, full at its rim; what lies outside is transparent.
    public static Frame wheel(int side) {
        int[] argb = new int[side * side];
        double radius = side / 2.0;
        for (int i = 0; i < argb.length; i++) {
            double x = (i % side + 0.5 - radius) / radius;
            int row = i / side;
            double y = (row + 0.5 - radius) / radius;
            double length = Math.hypot(x, y);
            argb[i] = length > 1 ? 0 : mixed(0xff808080, hue(x, y), length);
        }
        return new Frame(side, side, argb);
    }

    private static int[] grey(FlowField field, Frame frame) {
        if (field.width() != frame.width() || field.height() != frame.height()) {
            throw new IllegalArgumentException("a flow field of " + field.width() + "×" + field.height()
                    + " over a frame of " + frame.width() + "×" + frame.height());
        }
        int[] argb = new int[frame.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int pixel = frame.argb()[i];
            int level = (int)
                    (DIMMED * (0.299 * (pixel >> 16 & 0xff) + 0.587 * (pixel >> 8 & 0xff) + 0.114 * (pixel & 0xff)));
            argb[i] = 0xff000000 | level << 16 | level << 8 | level;
        }
        return argb;
    }

    /// Right is red, down yellow-green, left cyan, up violet.
    private static int hue(double dx, double dy) {
        double sixths = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1 * 6;
        int colour = 0xff;
        for (int channel = 0; channel < 3; channel++) {
            double away = Math.abs((sixths - 2 * channel + 9) % 6 - 3);
            colour = colour << 8 | (int) Math.round(255 * Math.clamp(2 - away, 0, 1));
        }
        return colour;
    }

    private static int mixed(int below, int above, double share) {
        int result = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = below >> shift & 0xff;
            int b = above >> shift & 0xff;
            result = result << 8 | (int) Math.round(a + share * (b - a));
        }
        return result;
    }

    /// From its foot to its tip.
    private record Arrow(double x, double y, double dx, double dy) {}

    /// @param unit pixels of the frame for one of the screen
    private static void arrow(Frame frame, Arrow arrow, double unit) {
        double dx = arrow.dx;
        double dy = arrow.dy;
        double length = Math.hypot(dx, dy);
        double head = Math.min(HEAD * unit, length / 2);
        double u = dx / length * head;
        double v = dy / length * head;
        int thick = (int) Math.round(0.7 * unit);
        for (int pass = 0; pass < 2; pass++) {
            // The dark rim sets the light one off on any skin.
            int colour = pass == 0 ? DARK : LIGHT;
            int brush = pass == 0 ? thick + 1 : thick;
            double tipX = arrow.x + dx;
            double tipY = arrow.y + dy;
            line(frame, arrow.x, arrow.y, tipX, tipY, brush, colour);
            line(frame, tipX, tipY, tipX - u - v * 0.6, tipY - v + u * 0.6, brush, colour);
            line(frame, tipX, tipY, tipX - u + v * 0.6, tipY - v - u * 0.6, brush, colour);
        }
    }

    private static void line(Frame frame, double fromX, double fromY, double toX, double toY, int brush, int colour) {
        int steps = (int) Math.ceil(Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY))) + 1;
        for (int i = 0; i <= steps; i++) {
            int x = (int) Math.round(fromX + (toX - fromX) * i / steps);
            int y = (int) Math.round(fromY + (toY - fromY) * i / steps);
            for (int row = Math.max(0, y - brush); row <= Math.min(frame.height() - 1, y + brush); row++) {
                for (int column = Math.max(0, x - brush); column <= Math.min(frame.width() - 1, x + brush); column++) {
                    frame.argb()[row * frame.width() + column] = colour;
                }
            }
        }
    }
}
