package org.dianet.pipeline.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.curves.CurveTable;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.project.Clip;

/// Times that Excel cut to tenths of a second (00:00:01.240 became 00:01.2). They come back only where each row is
/// a frame of the recording and every time fits.
final class CutTimes {
    /// Half of a tenth of a second.
    private static final double CUT = 50;
    /// By then another rate than the clip's would be noticeable.
    private static final double LONG_ENOUGH = 5_000;

    private CutTimes() {}

    /// @throws IOException if the rows do not fit the clip's frames one by one, in a sentence
    static List<CurveTable.Row> restored(Clip clip, CurveTable table, Path file, List<String> notes)
            throws IOException {
        FrameTimes times =
                clip.times().orElseThrow(() -> lost(file, "the frame rate of clip " + clip.id() + " is not known"));
        List<CurveTable.Row> rows = new ArrayList<>();
        for (CurveTable.Row row : table.rows()) {
            double expected = times.startOf(rows.size());
            if (row.millis() == null || Math.abs(row.millis() - expected) > CUT + 1e-6) {
                throw lost(
                        file,
                        "row " + row.number() + " would be at " + Math.round(expected)
                                + " ms if each row were a frame of clip " + clip.id());
            }
            rows.add(new CurveTable.Row(row.number(), null, expected, row.face(), row.trust(), row.values()));
        }
        double rate = times.rate().perSecond();
        boolean said = Math.abs(table.frameRate() - rate) <= rate * 0.005;
        if (!said && !(Double.isNaN(table.frameRate()) && times.startOf(rows.size()) >= LONG_ENOUGH)) {
            throw lost(file, "it does not say that it was measured at the clip's " + rate + " frames a second");
        }
        notes.add(
                "its times were cut to tenths of a second by a spreadsheet program; each row is taken as a frame, which"
                        + " fits all of them");
        return rows;
    }

    private static IOException lost(Path file, String why) {
        return new IOException(file + " was saved by a spreadsheet program, which cut its times to tenths of a second"
                + " (00:00.1), and they cannot be restored: " + why
                + ". Export the log from FaceReader again and import"
                + " that file.");
    }
}
