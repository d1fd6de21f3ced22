package org.dianet.job;

/// How far a job is.
///
/// @param fraction 0..1, or NaN while it cannot be known
/// @param message what is being done, short, for people
/// @param pace whether the time left follows from the fraction
public record Progress(double fraction, String message, Pace pace) {

    /// How the fraction grows.
    public enum Pace {
        /// Evenly with time, so that the time left may be extrapolated.
        EVEN,
        /// By parts whose shares of the time were not measured: the job alone knows the time left, and says it in its
        /// message once it does.
        OWN
    }

    public Progress(double fraction, String message) {
        this(fraction, message, Pace.EVEN);
    }

    public static Progress unknown(String message) {
        return new Progress(Double.NaN, message);
    }

    public static Progress of(long done, long total, String message) {
        return new Progress(total == 0 ? 1 : (double) done / total, message);
    }

    public boolean known() {
        return !Double.isNaN(fraction);
    }
}
