package org.dianet.pipeline.agreement;

import java.util.Locale;
import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.Figure;
import org.jspecify.annotations.Nullable;

/// Figures as people read them.
public final class FigureText {
    private FigureText() {}

    /// The value to three places, or why there is none.
    public static String value(Figure figure) {
        return switch (figure.value()) {
            case Coefficient.Defined(double value) -> number(value);
            case Coefficient.Undefined(String reason) -> "undefined: " + reason;
        };
    }

    /// The interval in brackets; empty if there is none.
    public static String interval(Figure figure) {
        @Nullable Interval interval = figure.interval();
        return interval == null ? "" : "[" + number(interval.low()) + ", " + number(interval.high()) + "]";
    }

    /// `0.846 [0.801, 0.882]`
    public static String withInterval(Figure figure) {
        return (value(figure) + " " + interval(figure)).strip();
    }

    public static String number(double value) {
        // What rounds to nothing has no sign.
        return String.format(Locale.ROOT, "%.3f", Math.abs(value) < 0.0005 ? 0 : value);
    }
}
