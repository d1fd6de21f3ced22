package org.dianet.pipeline.agreement;

import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.Figure;
import org.dianet.pipeline.results.SignedText;
import org.jspecify.annotations.Nullable;

/// Figures as people read them.
public final class FigureText {
    private FigureText() {}

    /// The value, or why there is none.
    public static String value(Figure figure) {
        return switch (figure.value()) {
            case Coefficient.Defined(double value) -> number(figure, value);
            case Coefficient.Undefined(String reason) -> "undefined: " + reason;
        };
    }

    /// The interval in brackets; empty if there is none.
    public static String interval(Figure figure) {
        @Nullable Interval interval = figure.interval();
        return interval == null
                ? ""
                : "[" + number(figure, interval.low()) + ", " + number(figure, interval.high()) + "]";
    }

    /// `0.846 [0.801, 0.882]`, and in brackets what must be known to read it.
    public static String withInterval(Figure figure) {
        String remark = figure.remark().isEmpty() ? "" : " (" + figure.remark() + ")";
        return (value(figure) + " " + interval(figure)).strip() + remark;
    }

    /// Frames to two places, since `1.100 frames` reads as a thousand in half the world; all else to three.
    private static String number(Figure figure, double value) {
        return SignedText.of(figure.unit() == Figure.Unit.FRAMES ? "%.2f" : "%.3f", value);
    }
}
