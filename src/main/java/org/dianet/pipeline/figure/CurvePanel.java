package org.dianet.pipeline.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.imaging.MotionTrack;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.ProjectFrames;

/// The motion curve of an expression: the mean absolute grey change of each frame from onset to offset against the
/// onset, with the three marks.
///
/// @param change of each frame, in grey levels
record CurvePanel(Clip clip, Phases phases, double[] change) {
    private static final int TITLE = 12;
    private static final int PLOT = 20;

    static CurvePanel read(MediaOpener opener, Path root, Clip clip, Phases phases, JobContext context)
            throws MediaException {
        MotionTrack track = new MotionTrack();
        try (FrameReader reader = opener.open(root, clip.media(), clip.frames())) {
            for (int i = phases.onset().value(); i <= phases.offset().value(); i++) {
                context.checkCancelled();
                track.add(ProjectFrames.of(reader, clip).read(i));
            }
        }
        return new CurvePanel(clip, phases, track.against(FrameIndex.FIRST).change());
    }

    /// Draws the panel from the top left corner `x`, `y`; its plot is `height` high and its frame numbers stand below.
    void draw(Drawing.Builder parts, int x, int y, int width, int height) {
        double top = Math.max(1e-9, Arrays.stream(change).max().orElse(0));
        parts.words(x, y + TITLE, Letters.bold(12, DrawClipFigure.INK), "Motion");
        parts.words(
                x + 52,
                y + TITLE,
                Letters.plain(11, DrawClipFigure.FAINT),
                String.format(Locale.ROOT, "mean change from the onset, at most %.1f grey levels", top));
        int bottom = y + PLOT + height;
        parts.bar(x, bottom - 1, width, 1, DrawClipFigure.FAINT);
        Map<MarkKind, FrameIndex> marks = new EnumMap<>(
                Map.of(MarkKind.ONSET, phases.onset(), MarkKind.APEX, phases.apex(), MarkKind.OFFSET, phases.offset()));
        int row = 0;
        int free = Integer.MIN_VALUE;
        for (Map.Entry<MarkKind, FrameIndex> mark : marks.entrySet()) {
            int at = (int) Math.round(
                    x(x, width, mark.getValue().value() - phases.onset().value()));
            String colour = DrawClipFigure.colour(mark.getKey());
            parts.bar(at, y + PLOT, 1, height, colour);
            String number = clip.frames().numberAt(mark.getValue()).toString();
            // Numbers that would touch stand on the next line.
            row = at < free ? row + 1 : 0;
            free = at + 7 * number.length() + 6;
            parts.words(
                    Math.min(at, x + width - 7 * number.length()),
                    bottom + 13 + 12 * row,
                    Letters.bold(12, colour),
                    number);
        }
        List<Drawing.Point> line = new ArrayList<>();
        for (int i = 0; i < change.length; i++) {
            line.add(new Drawing.Point(x(x, width, i), bottom - 1 - (height - 4) * change[i] / top));
        }
        parts.curve(line, DrawClipFigure.INK, DrawClipFigure.STROKE);
    }

    private double x(int left, int width, int place) {
        return left + (width - 1.0) * place / Math.max(1, change.length - 1);
    }
}
