package org.dianet.pipeline.abstention;

import java.util.Locale;
import org.dianet.evaluation.abstention.Threshold;

/// Whether an answer is given.
///
/// @param confidence calibrated probability of the predicted class, 0..1
/// @param threshold the least confidence of a given answer
public record Sureness(double confidence, Threshold threshold, boolean given) {
    private static final int DIGITS = 2;
    private static final int MOST_DIGITS = 6;

    /// For people.
    public String sentence() {
        if (threshold.value().isEmpty()) {
            return "No answer (calibrated confidence " + number(confidence, DIGITS) + "): no confidence gives "
                    + threshold.wanted().words() + ".";
        }
        double needed = threshold.value().getAsDouble();
        int digits = digits(needed);
        return (given ? "Calibrated confidence " : "No answer: calibrated confidence ")
                + number(confidence, digits)
                + (given ? ", at least the " : ", below the ")
                + number(needed, digits)
                + " that an answer needs.";
    }

    /// Both numbers, for a list.
    public String numbers() {
        if (threshold.value().isEmpty()) {
            return number(confidence, DIGITS) + ", none is enough";
        }
        double needed = threshold.value().getAsDouble();
        return number(confidence, digits(needed)) + ", needs " + number(needed, digits(needed));
    }

    /// Without an answer, as many as it takes to see that the confidence is below.
    private int digits(double needed) {
        int digits = DIGITS;
        while (!given && digits < MOST_DIGITS && number(confidence, digits).equals(number(needed, digits))) {
            digits++;
        }
        return digits;
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
