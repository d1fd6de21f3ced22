package org.dianet.imaging.map;

import org.dianet.imaging.Frame;

/// Draws a map over the picture that it belongs to. The stronger the value, the more of its colour: where a map is
/// zero, the picture is left as it is.
public final class MapPainter {
    private static final int ZERO_MOTION = 0x808080;
    private static final int DARK = 0xff202020;
    private static final int LIGHT = 0xfff5f5f5;
    private static final int LINE = 2;

    private MapPainter() {}

    /// The map over a picture, interpolated between the middles of its tokens.
    ///
    /// @param opacity 0..1, of the scale's last colour
    public static Frame over(Frame picture, TokenMap map, MapScale scale, double opacity) {
        int width = picture.width();
        int height = picture.height();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            double row = (y + 0.5) * map.rows() / height - 0.5;
            for (int x = 0; x < width; x++) {
                double column = (x + 0.5) * map.columns() / width - 0.5;
                int at = y * width + x;
                argb[at] = painted(picture.argb()[at], scale.strength(map.at(row, column)), opacity);
            }
        }
        return new Frame(width, height, argb);
    }

    /// The map over a picture, cell by cell: what is zero in a cell stays so to its edges, as a mask must.
    ///
    /// @param opacity 0..1, of the scale's last colour
    public static Frame cells(Frame picture, TokenMap map, MapScale scale, double opacity) {
        int[] argb = new int[picture.width() * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            int row = y * map.rows() / picture.height();
            for (int x = 0; x < picture.width(); x++) {
                double value = map.values()[row * map.columns() + x * map.columns() / picture.width()];
                int at = y * picture.width() + x;
                argb[at] = painted(picture.argb()[at], scale.strength(value), opacity);
            }
        }
        return new Frame(picture.width(), picture.height(), argb);
    }

    /// The scale's colours from its low to its high end, as they look over the grey of no motion.
    public static Frame legend(MapScale scale, int width, int height, double opacity) {
        int[] argb = new int[width * height];
        for (int x = 0; x < width; x++) {
            double share = (x + 0.5) / width;
            double strength = switch (scale.sign()) {
                case POSITIVE -> share;
                case SIGNED, RELATIVE, RELATIVE_LOGITS -> 2 * share - 1;
            };
            int colour = painted(ZERO_MOTION, strength, opacity);
            for (int y = 0; y < height; y++) {
                argb[y * width + x] = colour;
            }
        }
        return new Frame(width, height, argb);
    }

    /// Every pixel as a square of pixels, so that the map over it can be finer than the picture.
    public static Frame enlarged(Frame picture, int factor) {
        int width = picture.width() * factor;
        int[] argb = new int[width * picture.height() * factor];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = picture.argb()[i / width / factor * picture.width() + i % width / factor];
        }
        return new Frame(width, picture.height() * factor, argb);
    }

    /// A picture with a light frame in a dark one along the inside of one cell of a grid.
    public static Frame framed(Frame picture, int rows, int columns, int row, int column) {
        int left = column * picture.width() / columns;
        int right = (column + 1) * picture.width() / columns - 1;
        int top = row * picture.height() / rows;
        int bottom = (row + 1) * picture.height() / rows - 1;
        int[] argb = picture.argb().clone();
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int inwards = Math.min(Math.min(x - left, right - x), Math.min(y - top, bottom - y));
                if (inwards < 2 * LINE) {
                    argb[y * picture.width() + x] = inwards < LINE ? DARK : LIGHT;
                }
            }
        }
        return new Frame(picture.width(), picture.height(), argb);
    }

    private static int painted(int below, double strength, double opacity) {
        return 0xff << 24 | MapColours.mixed(below & 0xffffff, MapColours.of(strength), opacity * Math.abs(strength));
    }
}
