package org.dianet.pipeline.figure;

/// Frame rates that video files can hold.
final class FilmRate {
    /// Largest number above and below the line of a rate in an MPEG-4 video.
    private static final int MOST = 65_535;

    private FilmRate() {}

    /// The fraction nearest to a rate that has both its numbers within bounds.
    static double near(double rate) {
        // Continued fraction: each step is the best one with such small numbers.
        long over = 1;
        long under = 0;
        long overBefore = 0;
        long underBefore = 1;
        double rest = rate;
        for (int i = 0; i < 40; i++) {
            long whole = (long) Math.floor(rest);
            long nextOver = whole * over + overBefore;
            long nextUnder = whole * under + underBefore;
            if (nextOver > MOST || nextUnder > MOST) {
                break;
            }
            overBefore = over;
            underBefore = under;
            over = nextOver;
            under = nextUnder;
            if (rest - whole < 1e-9) {
                break;
            }
            rest = 1 / (rest - whole);
        }
        return under == 0 ? MOST : (double) over / under;
    }
}
