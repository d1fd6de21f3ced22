package org.dianet.imaging.map;

/// Colours of a map: from yellow to red for positive values, from cyan to blue for negative ones. Told apart by people
/// who see red and green alike.
final class MapColours {
    private static final int[] WARM = {0xfff3b0, 0xfdae42, 0xe8501c, 0xa50026};
    private static final int[] COLD = {0xc9f0ff, 0x6cc0e5, 0x2b77c0, 0x08306b};

    private MapColours() {}

    /// @param strength −1..1
    /// @return `0xRRGGBB`
    static int of(double strength) {
        int[] stops = strength < 0 ? COLD : WARM;
        double position = Math.min(1, Math.abs(strength)) * (stops.length - 1);
        int from = Math.min((int) position, stops.length - 2);
        return mixed(stops[from], stops[from + 1], position - from);
    }

    static int mixed(int a, int b, double share) {
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int low = a >> shift & 0xff;
            int high = b >> shift & 0xff;
            colour |= (int) Math.round(low + share * (high - low)) << shift;
        }
        return colour;
    }
}
