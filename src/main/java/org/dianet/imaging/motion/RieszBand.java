package org.dianet.imaging.motion;

/// One octave of a picture with its Riesz transform: at every pixel an amplitude, a phase and the direction across
/// which the phase runs (Felsberg and Sommer 2001). The octave of level ℓ lies around a wavelength of 4·2^ℓ pixels and
/// is kept at a 2^ℓ-th of the resolution.
///
/// @param even the band itself
/// @param x its Riesz transform along the rows
/// @param y along the columns
record RieszBand(int rows, int columns, float[] even, float[] x, float[] y) {

    /// @param whole the picture's spectrum; not changed
    static RieszBand of(Spectrum whole, int level) {
        int rows = whole.rows() >> level;
        int columns = whole.columns() >> level;
        Spectrum evenAndX = Spectrum.of(rows, columns);
        Spectrum onlyY = Spectrum.of(rows, columns);
        // Fewer samples carry the same wave, so the transform's unit shrinks with them.
        float unit = 1f / (1 << (2 * level));
        for (int u = 0; u < columns; u++) {
            int fromU = source(u, columns, whole.columns());
            double across = frequency(u, columns) / (1 << level);
            for (int v = 0; v < rows; v++) {
                int from = fromU * whole.rows() + source(v, rows, whole.rows());
                double down = frequency(v, rows) / (1 << level);
                double radius = Math.hypot(across, down);
                float weight = (float) (unit * weight(radius, level));
                if (weight == 0) {
                    continue;
                }
                float re = weight * whole.re()[from];
                float im = weight * whole.im()[from];
                int to = u * rows + v;
                // e + i·x has the spectrum E·(1 + across/radius), since x has −i·across/radius·E.
                float share = (float) (1 + across / radius);
                evenAndX.re()[to] = share * re;
                evenAndX.im()[to] = share * im;
                float slope = (float) (down / radius);
                onlyY.re()[to] = slope * im;
                onlyY.im()[to] = -slope * re;
            }
        }
        evenAndX.inverse();
        onlyY.inverse();
        return new RieszBand(rows, columns, evenAndX.re(), evenAndX.im(), onlyY.re());
    }

    /// Where a frequency of the small plane is in the large one.
    private static int source(int index, int small, int large) {
        return index < small / 2 ? index : index + large - small;
    }

    /// In radians a pixel; at the highest one, whose sign is open, nothing is kept.
    private static double frequency(int index, int length) {
        int signed = index < length / 2 ? index : index - length;
        return 2 * Math.PI * signed / length;
    }

    /// A raised cosine over the logarithm: neighbouring octaves add up to 1.
    static double weight(double radius, int level) {
        if (radius == 0) {
            return 0;
        }
        double octaves = Math.log(radius * (1 << level) / (Math.PI / 2)) / Math.log(2);
        return Math.abs(octaves) >= 1 ? 0 : 0.5 * (1 + Math.cos(Math.PI * octaves));
    }

    /// Adds this band's resolution of `change` to the spectrum of the whole picture.
    static void add(float[] change, int rows, int columns, int level, Spectrum whole) {
        Spectrum small = new Spectrum(rows, columns, change, new float[change.length]);
        small.forward();
        float unit = 1 << (2 * level);
        for (int u = 0; u < columns; u++) {
            int toU = source(u, columns, whole.columns());
            for (int v = 0; v < rows; v++) {
                int to = toU * whole.rows() + source(v, rows, whole.rows());
                whole.re()[to] += unit * small.re()[u * rows + v];
                whole.im()[to] += unit * small.im()[u * rows + v];
            }
        }
    }
}
