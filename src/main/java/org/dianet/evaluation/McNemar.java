package org.dianet.evaluation;

/// The exact test of McNemar (1947) for two systems on the same clips: of the clips that only one of them
/// classified correctly, is the split further from one half than chance makes it? It takes clips as
/// independent, which clips of one subject are not; [SubjectPermutation] does not.
/// See method.md 4.6.
///
/// @param onlyFirst clips that only the first system classified correctly
/// @param onlySecond clips that only the second classified correctly
/// @param p two-sided: min(1, 2·Σᵢ C(n, i)/2ⁿ) over i = 0…min(onlyFirst, onlySecond), with n their sum
public record McNemar(int onlyFirst, int onlySecond, double p) {

    /// @throws IllegalArgumentException if a count is negative
    public static McNemar of(int onlyFirst, int onlySecond) {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException("a count of clips cannot be negative");
        }
        return new McNemar(onlyFirst, onlySecond, p(onlyFirst + onlySecond, Math.min(onlyFirst, onlySecond)));
    }

    /// The binomial terms as logarithms, so that 2ⁿ overflows for no number of clips.
    static double p(int n, int smaller) {
        double logTerm = -n * Math.log(2);
        double sum = 0;
        for (int i = 0; i <= smaller; i++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log(n - i) - Math.log(i + 1.0);
        }
        return Math.min(1, 2 * sum);
    }
}
