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
    static RieszBand of(Spectrum whole, RieszFilter filter) {
        int rows = filter.rows();
        int columns = filter.columns();
        Spectrum evenAndX = Spectrum.of(rows, columns);
        Spectrum onlyY = Spectrum.of(rows, columns);
        for (int u = 0; u < columns; u++) {
            int fromU = RieszFilter.source(u, columns, whole.columns());
            for (int v = 0; v < rows; v++) {
                int to = u * rows + v;
                float weight = filter.weights()[to];
                if (weight == 0) {
                    continue;
                }
                int from = fromU * whole.rows() + RieszFilter.source(v, rows, whole.rows());
                float re = weight * whole.re()[from];
                float im = weight * whole.im()[from];
                // e + i·x has the spectrum E·(1 + across/radius), since x has −i·across/radius·E.
                float share = 1 + filter.across()[to];
                evenAndX.re()[to] = share * re;
                evenAndX.im()[to] = share * im;
                float slope = filter.down()[to];
                onlyY.re()[to] = slope * im;
                onlyY.im()[to] = -slope * re;
            }
        }
        evenAndX.inverse();
        onlyY.inverse();
        return new RieszBand(rows, columns, evenAndX.re(), evenAndX.im(), onlyY.re());
    }

    /// Adds this band's resolution of `change` to the spectrum of the whole picture.
    static void add(float[] change, int rows, int columns, int level, Spectrum whole) {
        Spectrum small = new Spectrum(rows, columns, change, new float[change.length]);
        small.forward();
        float unit = 1 << (2 * level);
        for (int u = 0; u < columns; u++) {
            int toU = RieszFilter.source(u, columns, whole.columns());
            for (int v = 0; v < rows; v++) {
                int to = toU * whole.rows() + RieszFilter.source(v, rows, whole.rows());
                whole.re()[to] += unit * small.re()[u * rows + v];
                whole.im()[to] += unit * small.im()[u * rows + v];
            }
        }
    }
}
