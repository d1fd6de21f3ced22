package org.dianet.pipeline.report;

import java.util.Locale;
import org.dianet.evaluation.Interval;
import org.jspecify.annotations.Nullable;

/// A score on a line from 0 to 1: its interval as a band, the score as a dot, the majority baseline as a tick.
final class ScoreStrip {
    private static final int WIDTH = 180;
    private static final int EDGE = 6;

    private ScoreStrip() {}

    static Markup of(double score, @Nullable Interval interval, double majority) {
        String band = interval == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<rect class=\"band\" x=\"%.1f\" y=\"6\" width=\"%.1f\" height=\"8\" rx=\"4\"/>",
                        x(interval.low()),
                        x(interval.high()) - x(interval.low()));
        return new Markup(
                "<svg class=\"strip\" width=\"192\" height=\"20\" viewBox=\"0 0 192 20\" aria-hidden=\"true\">"
                        + "<line class=\"axis\" x1=\"6\" y1=\"10\" x2=\"186\" y2=\"10\"/>" + band
                        + String.format(
                                Locale.ROOT,
                                "<line class=\"tick\" x1=\"%1$.1f\" y1=\"2\" x2=\"%1$.1f\" y2=\"18\"/>",
                                x(majority))
                        + String.format(Locale.ROOT, "<circle class=\"dot\" cx=\"%.1f\" cy=\"10\" r=\"5\"/>", x(score))
                        + "</svg>");
    }

    static Markup legend() {
        return Markup.text("● score, ▬ interval, | majority. ");
    }

    private static double x(double value) {
        return EDGE + WIDTH * value;
    }
}
