package org.dianet.job;

/// How far a job is.
///
/// @param fraction 0..1, or NaN while it cannot be known
/// @param message what is being done, short, for people
public record Progress(double fraction, String message) {
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
