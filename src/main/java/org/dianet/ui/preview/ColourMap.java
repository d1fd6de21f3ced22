package org.dianet.ui.preview;

import java.util.List;

/// Colours of a map, from its lowest to its highest value. The stops are those of the strips in `preview.css`.
///
/// @param stops `0xRRGGBB`, evenly spaced
record ColourMap(List<Integer> stops) {
    /// Dark to bright, for values from zero up.
    static final ColourMap SEQUENTIAL =
            new ColourMap(List.of(0x000004, 0x420a68, 0x932667, 0xdd513a, 0xfca50a, 0xfcffa4));
    /// Blue below zero, orange above, for signed values. Told apart with any colour vision.
    static final ColourMap DIVERGING = new ColourMap(List.of(0x2166ac, 0x92c5de, 0xf7f7f7, 0xf4a582, 0xb35806));

    ColourMap {
        stops = List.copyOf(stops);
    }

    /// The opaque colour at `position` in 0..1; positions outside take the colour of the nearer end.
    int argb(double position) {
        double at = Math.clamp(position, 0, 1) * (stops.size() - 1);
        int below = Math.min((int) at, stops.size() - 2);
        double share = at - below;
        int colour = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = stops.get(below) >> shift & 0xff;
            int b = stops.get(below + 1) >> shift & 0xff;
            colour = colour << 8 | (int) Math.round(a + share * (b - a));
        }
        return colour;
    }
}
