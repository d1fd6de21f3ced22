package org.dianet.pipeline.figure;

import org.dianet.imaging.Frame;
import org.dianet.imaging.map.MapPainter;
import org.dianet.imaging.map.MapScale;
import org.dianet.imaging.map.TokenMap;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.DrawingPainter;
import org.dianet.storage.drawing.WrappedText;

/// A map over its picture, large enough for a paper, with the scale and a caption below. The picture begins at the top
/// left; each of its pixels is a square of the same number of pixels.
final class MapFigure {
    static final double OPACITY = 0.75;
    private static final int LEAST_SIDE = 1000;
    private static final int STRIP = 14;
    private static final int GAP = 8;
    private static final int LETTERS = 14;
    private static final int LINE = 20;
    private static final String INK = "#1f2328";
    private static final String WARNING = "#9a3412";

    private MapFigure() {}

    static Frame frame(Frame picture, TokenMap map, MapScale scale, MapCaption caption) {
        int factor = factor(picture);
        Frame over = MapPainter.over(MapPainter.enlarged(picture, factor), map, scale, OPACITY);
        int width = over.width() / 2;
        int height = over.height() / 2;
        Drawing.Builder parts = new Drawing.Builder();
        parts.picture(0, 0, width, height, over);
        parts.picture(
                GAP, height + GAP, width - 2 * GAP, STRIP, MapPainter.legend(scale, 2 * (width - 2 * GAP), 1, OPACITY));
        int line = height + GAP + STRIP + LINE;
        parts.words(GAP, line, Letters.plain(LETTERS, INK), scale.low());
        int end = width - GAP - scale.high().length() * LETTERS * 3 / 5;
        parts.words(end, line, Letters.plain(LETTERS, INK), scale.high());
        for (MapCaption.Line said : caption.lines()) {
            Letters letters = letters(said.tone());
            for (String words : WrappedText.within(width - 2 * GAP, letters, said.text())) {
                line += LINE;
                parts.words(GAP, line, letters, words);
            }
        }
        return DrawingPainter.frame(parts.drawing(width, line + GAP));
    }

    private static Letters letters(MapCaption.Tone tone) {
        return switch (tone) {
            case TITLE -> Letters.bold(LETTERS, INK);
            case WARNING -> Letters.bold(LETTERS, WARNING);
            case PLAIN -> Letters.plain(LETTERS, INK);
        };
    }

    /// Even, since a drawing is painted at twice its size.
    private static int factor(Frame picture) {
        int least = Math.ceilDiv(LEAST_SIDE, Math.max(picture.width(), picture.height()));
        return least + least % 2;
    }
}
