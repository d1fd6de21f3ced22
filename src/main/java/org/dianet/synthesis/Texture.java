package org.dianet.synthesis;

/// Smooth noise over the plane: random values on a lattice, blended between its points, in octaves.
///
/// @param seed of the lattice
record Texture(long seed) {

    /// Sum of octaves, each of twice the frequency and half the strength; about -1..1.
    double octaves(double x, double y, int count) {
        double sum = 0;
        double strength = 0.5;
        double frequency = 1;
        for (int o = 0; o < count; o++) {
            sum += strength * at(x * frequency, y * frequency, o);
            strength /= 2;
            frequency *= 2;
        }
        return sum;
    }

    private double at(double x, double y, int octave) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double u = Smooth.step(x - column);
        double v = Smooth.step(y - row);
        double top = lattice(column, row, octave) * (1 - u) + lattice(column + 1, row, octave) * u;
        double bottom = lattice(column, row + 1, octave) * (1 - u) + lattice(column + 1, row + 1, octave) * u;
        return top * (1 - v) + bottom * v;
    }

    private double lattice(int column, int row, int octave) {
        long key = seed + octave * 0x632be59bd9b4e019L + column * 0x9e3779b97f4a7c15L + row * 0xc2b2ae3d27d4eb4fL;
        return (Rng.mix(key) >> 11) * 0x1.0p-52;
    }
}
