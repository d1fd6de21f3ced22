package org.dianet.pipeline.report;

import java.util.List;
import org.dianet.evaluation.Calibration;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Anchor;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.Palette;

/// Certainty next to the share that was right, as a drawing and as a table.
final class CalibrationPlot {
    private static final int SIDE = 360;
    private static final int LEFT = 56;
    private static final int TOP = 40;

    /// Below so many answers a bar is drawn pale.
    private static final int FEW = 5;
    private static final Letters INK = Letters.plain(13, Palette.INK);
    private static final Letters QUIET = Letters.plain(13, Palette.QUIET);

    private CalibrationPlot() {}

    static Drawing drawing(Calibration calibration) {
        Drawing.Builder parts = new Drawing.Builder();
        double floor = TOP + SIDE;
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = SIDE * tenth / 10.0;
            parts.line(LEFT, floor - at, LEFT + SIDE, floor - at, Palette.LINE, 1);
            parts.words(LEFT - 8, floor - at + 4, Anchor.END, QUIET, Numbers.plain(tenth / 10.0));
            parts.words(LEFT + at, floor + 18, Anchor.MIDDLE, QUIET, Numbers.plain(tenth / 10.0));
        }
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.answers() > 0) {
                double high = SIDE * bin.accuracy();
                double wide = SIDE * (bin.high() - bin.low());
                double x = LEFT + SIDE * bin.low();
                parts.bar(
                        x + 2,
                        floor - high,
                        wide - 4,
                        high,
                        bin.answers() < FEW ? Palette.PALE_ACCENT : Palette.ACCENT);
                parts.words(x + wide / 2, floor - high - 4, Anchor.MIDDLE, INK, String.valueOf(bin.answers()));
            }
        }
        parts.curve(List.of(new Drawing.Point(LEFT, floor), new Drawing.Point(LEFT + SIDE, TOP)), Palette.QUIET, 1);
        parts.words(LEFT + SIDE / 2.0, floor + 42, Anchor.MIDDLE, INK, "certainty of the answer");
        parts.words(LEFT, 20, INK, "share correct; above each bar its number of answers, pale below " + FEW);
        return parts.drawing(LEFT + SIDE + 24, TOP + SIDE + 56);
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
