package org.dianet.pipeline.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.DrawingPainter;

/// The pictures of a film: the frame's own pixels, with a line of words over them or a curve beneath.
///
/// @param change of each frame against the onset; empty for no curve
record FilmPainter(FilmClip.Order order, boolean burn, Optional<double[]> change) {
    private static final int PANEL = 96;
    private static final int EDGE = 8;
    private static final int WHITE = 0xFFFFFFFF;

    /// A frame with even sides, as videos need them: the last column and row are repeated if they are odd.
    static Frame even(Frame frame) {
        return on(frame, frame.width() + frame.width() % 2, frame.height() + frame.height() % 2, 0);
    }

    private static Frame on(Frame frame, int width, int height, int below) {
        if (width == frame.width() && height + below == frame.height()) {
            return frame;
        }
        int[] pixels = new int[width * (height + below)];
        Arrays.fill(pixels, WHITE);
        for (int y = 0; y < height; y++) {
            int row = Math.min(y, frame.height() - 1) * frame.width();
            System.arraycopy(frame.argb(), row, pixels, y * width, frame.width());
            for (int x = frame.width(); x < width; x++) {
                pixels[y * width + x] = frame.argb()[row + frame.width() - 1];
            }
        }
        return new Frame(width, height + below, pixels);
    }

    /// @param index of the frame in the clip
    Frame paint(Frame frame, int index) {
        int width = frame.width() + frame.width() % 2;
        int height = frame.height() + frame.height() % 2;
        Frame picture = on(frame, width, height, change.isPresent() ? PANEL : 0);
        Drawing.Builder parts = new Drawing.Builder();
        if (burn) {
            int size = Math.clamp(height / 16, 9, 28);
            parts.bar(0, 0, width, size + 6, "#000000");
            parts.words(4, size + 1, Letters.bold(size, "#ffffff"), words(index));
        }
        change.ifPresent(values -> curve(parts, values, index, width, height));
        List<Drawing.Part> all = parts.drawing(width, height).parts();
        return all.isEmpty() ? picture : DrawingPainter.over(picture, all);
    }

    /// `5588 · 00:12.345 · onset`.
    private String words(int index) {
        Clip clip = order.clip();
        List<String> said = new ArrayList<>();
        said.add(clip.frames().numberAt(new FrameIndex(index)).toString());
        ClipTimes.of(clip).map(times -> times.startOf(new FrameIndex(index))).ifPresent(millis -> {
            long rounded = Math.round(millis);
            said.add(String.format(
                    Locale.ROOT, "%02d:%02d.%03d", rounded / 60_000, rounded / 1000 % 60, rounded % 1000));
        });
        for (MarkKind kind : MarkKind.values()) {
            if (place(kind).filter(at -> at == index).isPresent()) {
                said.add(kind.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(" · ", said);
    }

    private Optional<Integer> place(MarkKind kind) {
        return order.coding()
                .marks()
                .get(kind)
                .flatMap(order.clip().frames()::indexOf)
                .map(FrameIndex::value)
                .filter(order.stretch()::holds);
    }

    private void curve(Drawing.Builder parts, double[] values, int index, int width, int top) {
        double most = Math.max(1e-9, Arrays.stream(values).max().orElse(0));
        int plot = top + 22;
        int bottom = top + PANEL - EDGE;
        if (!burn) {
            parts.words(EDGE, top + 15, Letters.plain(11, DrawClipFigure.INK), words(index));
        }
        for (MarkKind kind : MarkKind.values()) {
            place(kind).ifPresent(at -> {
                double x = x(at, width);
                parts.line(x, plot, x, bottom, DrawClipFigure.colour(kind), 2);
            });
        }
        List<Drawing.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double y = bottom - values[i] / most * (bottom - plot);
            points.add(new Drawing.Point(x(order.stretch().from() + i, width), y));
        }
        if (points.size() > 1) {
            parts.curve(points, DrawClipFigure.INK, DrawClipFigure.STROKE);
        }
        double now = x(index, width);
        parts.line(now, plot, now, bottom, "#d1242f", 1);
    }

    private double x(int index, int width) {
        int last = Math.max(1, order.stretch().count() - 1);
        return EDGE + (double) (index - order.stretch().from()) / last * (width - 2 * EDGE);
    }
}
