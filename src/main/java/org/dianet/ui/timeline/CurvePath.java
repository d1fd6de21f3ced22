package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// A curve over the frames; frames that cannot be read are gaps.
final class CurvePath extends Path {
    /// How many colours curves have before they repeat.
    static final int COLOURS = 8;

    CurvePath(String style) {
        getStyleClass().add(style);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// @param largest the value at `top`
    void draw(double[] change, double largest, FrameScale scale, double top, double bottom) {
        List<PathElement> elements = new ArrayList<>();
        boolean pen = false;
        int i = Math.max(0, scale.first() - 1);
        int end = Math.min(change.length, scale.last() + 2);
        while (i < end) {
            if (Double.isNaN(change[i])) {
                pen = false;
                i++;
                continue;
            }
            int next = endOfPixel(change, i, end, scale);
            for (int at : turns(change, i, next)) {
                double y = bottom - (largest <= 0 ? 0 : change[at] / largest) * (bottom - top);
                elements.add(pen ? new LineTo(scale.x(at), y) : new MoveTo(scale.x(at), y));
                pen = true;
            }
            i = next;
        }
        getElements().setAll(elements);
    }

    /// Behind the frames that share a pixel with the frame at `from`.
    private static int endOfPixel(double[] change, int from, int end, FrameScale scale) {
        int next = from + 1;
        while (next < end && !Double.isNaN(change[next]) && scale.x(next) - scale.x(from) < 1) {
            next++;
        }
        return next;
    }

    /// The frames that a pixel's line has to pass, in order: the first, the extremes and the last.
    private static int[] turns(double[] change, int from, int to) {
        int low = from;
        int high = from;
        for (int i = from; i < to; i++) {
            low = change[i] < change[low] ? i : low;
            high = change[i] > change[high] ? i : high;
        }
        return IntStream.of(from, Math.min(low, high), Math.max(low, high), to - 1)
                .distinct()
                .toArray();
    }
}
