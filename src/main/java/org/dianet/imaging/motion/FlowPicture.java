package org.dianet.imaging.motion;

import org.dianet.imaging.Frame;

/// Draws a flow field over its frame, whose colours are taken away so that only motion is coloured.
///
/// @param full length in pixels that takes the full colour
public record FlowPicture(double full) {
    private static final int FINE = 840;
    private static final double DIMMED = 0.72;
    private static final int SPACING = 36;
    private static final double SHORTEST = 4;
    private static final double HEAD = 12;
    /// Pixels on either side of an arrow's middle: a picture of [#FINE] pixels is usually seen at half its size.
    private static final int BRUSH = 1;
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

    /// Arrows on a grid, lengthened by [#lengthening]. A small frame is enlarged by a whole number, so that the arrows
    /// are finer than its pixels.
    public Frame arrows(FlowField field, Frame frame) {
        int factor = Math.max(1, FINE / Math.max(frame.width(), frame.height()));
        Frame drawn = enlarged(grey(field, frame), frame.width(), frame.height(), factor);
        int spacing = Math.max(1, Math.round((float) SPACING / factor));
        for (int y = spacing / 2; y < frame.height(); y += spacing) {
            for (int x = spacing / 2; x < frame.width(); x += spacing) {
                int at = y * frame.width() + x;
                double dx = field.dx()[at] * lengthening();
                double dy = field.dy()[at] * lengthening();
                double length = Math.hypot(dx, dy);
                if (length >= SHORTEST) {
                    double fit = Math.min(1, 2.0 * SPACING / length);
                    arrow(drawn, (x + 0.5) * factor, (y + 0.5) * factor, dx * fit, dy * fit);
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

    /// Pixels of an arrow for a pixel of displacement.
    public double lengthening() {
        return SPACING / full;
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

    private static void arrow(Frame frame, double x, double y, double dx, double dy) {
        double length = Math.hypot(dx, dy);
        double head = Math.min(HEAD, length / 2);
        double u = dx / length * head;
        double v = dy / length * head;
        for (int pass = 0; pass < 2; pass++) {
            // The dark rim sets the light one off on any skin.
            int colour = pass == 0 ? DARK : LIGHT;
            int brush = pass == 0 ? BRUSH + 1 : BRUSH;
            double tipX = x + dx;
            double tipY = y + dy;
            line(frame, x, y, tipX, tipY, brush, colour);
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
