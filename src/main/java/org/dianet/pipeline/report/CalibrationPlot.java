package org.dianet.pipeline.report;

import java.util.List;
import org.dianet.evaluation.Calibration;

/// Certainty beside the share that was right, as a drawing and as a table.
final class CalibrationPlot {
    private static final int SIDE = 360;
    private static final int LEFT = 56;
    private static final int TOP = 40;

    /// Below so many answers a bar is drawn pale.
    private static final int FEW = 5;

    private CalibrationPlot() {}

    static String svg(Calibration calibration) {
        Svg svg = new Svg(LEFT + SIDE + 24, TOP + SIDE + 56);
        double floor = TOP + SIDE;
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = SIDE * tenth / 10.0;
            svg.line(LEFT, floor - at, LEFT + SIDE, floor - at, Svg.LINE);
            svg.text(LEFT - 8, floor - at + 4, "end", Svg.QUIET, Numbers.plain(tenth / 10.0));
            svg.text(LEFT + at, floor + 18, "middle", Svg.QUIET, Numbers.plain(tenth / 10.0));
        }
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.answers() > 0) {
                double high = SIDE * bin.accuracy();
                double wide = SIDE * (bin.high() - bin.low());
                double x = LEFT + SIDE * bin.low();
                svg.rectangle(x + 2, floor - high, wide - 4, high, bin.answers() < FEW ? "#a5bfdc" : Svg.ACCENT);
                svg.text(x + wide / 2, floor - high - 4, "middle", Svg.INK, String.valueOf(bin.answers()));
            }
        }
        svg.curve(List.of(new Svg.Point(LEFT, floor), new Svg.Point(LEFT + SIDE, TOP)), Svg.QUIET, 1);
        svg.text(LEFT + SIDE / 2.0, floor + 42, "middle", Svg.INK, "certainty of the answer");
        svg.text(LEFT, 20, "start", Svg.INK, "share right; above each bar its answers, pale below " + FEW);
        return svg.file();
    }

    /// A row for each bin; means of an empty one are empty.
    static String csv(Calibration calibration) {
        StringBuilder text =
                new StringBuilder(Csv.line(List.of("above", "to", "answers", "mean_certainty", "share_right")));
        for (Calibration.Bin bin : calibration.bins()) {
            text.append(Csv.line(List.of(
                    Csv.number(bin.low()),
                    Csv.number(bin.high()),
                    String.valueOf(bin.answers()),
                    Csv.number(bin.confidence()),
                    Csv.number(bin.accuracy()))));
        }
        return text.toString();
    }
}
