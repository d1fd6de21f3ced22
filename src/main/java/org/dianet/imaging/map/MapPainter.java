package org.dianet.imaging.map;

import org.dianet.imaging.Frame;

/// Draws a map over the picture that it belongs to. The stronger the value, the more of its colour: where a map is
/// zero, the picture is left as it is.
public final class MapPainter {
    private static final int ZERO_MOTION = 0x808080;

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

    /// The scale's colours from its low to its high end, as they look over the grey of no motion.
    public static Frame legend(MapScale scale, int width, int height, double opacity) {
        int[] argb = new int[width * height];
        for (int x = 0; x < width; x++) {
            double share = (x + 0.5) / width;
            double strength = switch (scale.sign()) {
                case POSITIVE -> share;
                case SIGNED, RELATIVE -> 2 * share - 1;
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

    private static int painted(int below, double strength, double opacity) {
        return 0xff << 24 | MapColours.mixed(below & 0xffffff, MapColours.of(strength), opacity * Math.abs(strength));
    }
}
