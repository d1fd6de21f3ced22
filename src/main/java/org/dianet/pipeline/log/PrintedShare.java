package org.dianet.pipeline.log;

import java.util.Collection;
import java.util.Locale;

/// An accuracy as a log prints it, with as many digits as it has.
///
/// @param value from 0 to 1
/// @param half of the last digit's unit: how far the true value may be from it
record PrintedShare(String text, double value, double half) {
    private static final double SLACK = 1e-9;

    /// What a column or a log counts accuracies in.
    enum Scale {
        SHARES,
        PER_CENT;

        /// Per cent if some number without the sign exceeds 1.
        static Scale of(Collection<String> texts) {
            return texts.stream().anyMatch(Scale::exceedsOne) ? PER_CENT : SHARES;
        }

        private static boolean exceedsOne(String text) {
            try {
                double number = Double.parseDouble(text.strip().replace(',', '.'));
                return number > 1 && number <= 100;
            } catch (NumberFormatException _) {
                return false;
            }
        }

        /// @throws IllegalArgumentException if it is no share; the sentence says so
        PrintedShare share(String text) {
            return PrintedShare.of(this == PER_CENT && !text.strip().endsWith("%") ? text.strip() + "%" : text);
        }
    }

    /// @param text a number, with `%` if it is in per cent
    /// @throws IllegalArgumentException if it is no share; the sentence says so
    static PrintedShare of(String text) {
        String digits = text.strip().replace(',', '.');
        boolean percent = digits.endsWith("%");
        if (percent) {
            digits = digits.substring(0, digits.length() - 1).strip();
        }
        double number;
        try {
            number = Double.parseDouble(digits) / (percent ? 100 : 1);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text.strip() + "\" is not an accuracy", e);
        }
        if (!(number >= 0 && number <= 1)) {
            throw new IllegalArgumentException("the accuracy " + text.strip() + " is not from 0 to 1 or 0 % to 100 %");
        }
        return new PrintedShare(text.strip(), number, half(digits.toLowerCase(Locale.ROOT)) / (percent ? 100 : 1));
    }

    /// A number without a point, such as 1, or with an exponent is taken as exact.
    private static double half(String digits) {
        int point = digits.indexOf('.');
        return point < 0 || digits.contains("e") ? 0 : 0.5 * Math.pow(10, -(digits.length() - point - 1));
    }

    /// How many of so many clips it means.
    ///
    /// @throws IllegalArgumentException if no number of clips prints like that; the sentence says so
    int correct(int clips) {
        int nearest = (int) Math.round(value * clips);
        // Programs cut digits as well as round them.
        if (Math.abs(value * clips - nearest) > 2 * half * clips + SLACK * clips) {
            throw new IllegalArgumentException("the accuracy " + text + " of " + clips + " clips would be "
                    + String.format(Locale.ROOT, "%.2f", value * clips) + " correct clips");
        }
        return nearest;
    }

    /// Whether other numbers of so many clips would print the same.
    boolean ambiguous(int clips) {
        return Math.floor((value + half) * clips) > Math.ceil((value - half) * clips);
    }
}
