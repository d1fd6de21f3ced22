package org.dianet.pipeline.figure;

import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.imaging.map.MapPainter;
import org.dianet.imaging.map.MapScale;
import org.dianet.imaging.map.TokenMap;

/// A map over its picture, large enough for a paper, with the scale and a caption below. The picture begins at the top
/// left; each of its pixels is a square of the same number of pixels.
final class MapFigure {
    private static final double OPACITY = 0.75;
    private static final int LEAST_SIDE = 1000;
    private static final int STRIP = 14;
    private static final int GAP = 8;
    private static final int LETTERS = 14;
    private static final int LINE = 20;
    private static final String INK = "#1f2328";

    private MapFigure() {}

    /// @param lines of the caption
    static Frame frame(Frame picture, TokenMap map, MapScale scale, List<String> lines) {
        int factor = factor(picture);
        Frame over = MapPainter.over(MapPainter.enlarged(picture, factor), map, scale, OPACITY);
        int width = over.width() / 2;
        int height = over.height() / 2;
        List<Plate.Part> parts = new ArrayList<>();
        parts.add(new Plate.Picture(0, 0, width, height, over));
        parts.add(new Plate.Picture(
                GAP,
                height + GAP,
                width - 2 * GAP,
                STRIP,
                MapPainter.legend(scale, 2 * (width - 2 * GAP), 1, OPACITY)));
        int line = height + GAP + STRIP + LINE;
        parts.add(words(GAP, line, Plate.Weight.PLAIN, scale.low()));
        int end = width - GAP - scale.high().length() * LETTERS * 3 / 5;
        parts.add(words(end, line, Plate.Weight.PLAIN, scale.high()));
        for (int i = 0; i < lines.size(); i++) {
            line += LINE;
            parts.add(words(GAP, line, i == 0 ? Plate.Weight.BOLD : Plate.Weight.PLAIN, lines.get(i)));
        }
        return PlatePicture.frame(new Plate(width, line + GAP, parts));
    }

    /// Even, since a plate is drawn at twice its size.
    private static int factor(Frame picture) {
        int least = Math.ceilDiv(LEAST_SIDE, Math.max(picture.width(), picture.height()));
        return least + least % 2;
    }

    private static Plate.Words words(int x, int y, Plate.Weight weight, String text) {
        return new Plate.Words(x, y, LETTERS, weight, INK, text);
    }
}
