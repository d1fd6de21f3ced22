package org.dianet.pipeline.agreement;

import org.dianet.evaluation.Interval;
import org.dianet.evaluation.agreement.Coefficient;
import org.dianet.evaluation.agreement.Statistic;
import org.dianet.pipeline.results.SignedText;
import org.jspecify.annotations.Nullable;

/// Figures as people read them.
public final class FigureText {
    private FigureText() {}

    /// The value, or why there is none.
    public static String value(Statistic statistic) {
        return switch (statistic.value()) {
            case Coefficient.Defined(double value) -> number(statistic, value);
            case Coefficient.Undefined(String reason) -> "undefined: " + reason;
        };
    }

    /// The interval in brackets; empty if there is none.
    public static String interval(Statistic statistic) {
        @Nullable Interval interval = statistic.interval();
        return interval == null
                ? ""
                : "[" + number(statistic, interval.low()) + ", " + number(statistic, interval.high()) + "]";
    }

    /// `0.846 [0.801, 0.882]`, and in brackets what must be known to read it.
    public static String withInterval(Statistic statistic) {
        String remark = statistic.remark().isEmpty() ? "" : " (" + statistic.remark() + ")";
        return (value(statistic) + " " + interval(statistic)).strip() + remark;
    }

    /// Frames to two places, since `1.100 frames` reads as a thousand in half the world; all else to three.
    private static String number(Statistic statistic, double value) {
        return SignedText.of(statistic.unit() == Statistic.Unit.FRAMES ? "%.2f" : "%.3f", value);
    }
}
