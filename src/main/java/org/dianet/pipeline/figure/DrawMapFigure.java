package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.imaging.map.MapPainter;
import org.dianet.imaging.map.MapScale;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Anchor;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.DrawingFile;
import org.dianet.storage.drawing.Palette;
import org.dianet.storage.drawing.PrintSize;
import org.dianet.storage.drawing.WrappedText;

/// The maps of a clip as one figure for a paper: each over its picture, all on one scale with numbers and their unit,
/// and what a reviewer asks for below.
public final class DrawMapFigure {
    private static final int GAP = 12;
    private static final int HEADING = 16;
    /// A single picture is not made larger than 120 mm.
    private static final int LARGEST = 454;
    private static final int BAR = 9;
    private static final int TICK = 3;
    private static final int BODY = 10;
    private static final int LINE = 13;
    private static final int TITLE = 11;
    private static final double HAIR = 0.5;
    private static final String GRID = "#6f767e";
    private static final String WARNING = "#9a3412";
    private final Drawing.Builder parts = new Drawing.Builder();
    private final Look look;
    private final int width;
    private int y;

    private DrawMapFigure(Look look) {
        this.look = look;
        this.width = look.size().units();
    }

    /// How it is drawn.
    ///
    /// @param opacity 0..1, of the scale's last colour
    public record Look(PrintSize size, double opacity, Grid grid) {
        /// As the pictures of `explain` and of the report.
        public static final Look DEFAULT = new Look(PrintSize.DEFAULT, MapFigure.OPACITY, Grid.NONE);

        /// @throws IllegalArgumentException if the opacity is none, in a sentence
        public Look {
            if (!(opacity >= 0 && opacity <= 1)) {
                throw new IllegalArgumentException("The opacity must be from 0 to 1, not " + opacity + ".");
            }
        }

        public Look withOpacity(double other) {
            return new Look(size, other, grid);
        }
    }

    /// Whether the borders of the map's places are drawn.
    public enum Grid {
        NONE,
        PLACES
    }

    /// Kinds of files, as choosers of files take them.
    public static String[] formats() {
        return DrawingFile.patterns();
    }

    /// @throws IllegalArgumentException if the file's name says no format, in a sentence
    public static void check(Path out) {
        DrawingFile.check(out);
    }

    /// @param out ends with `.svg`, `.pdf` or `.png`
    /// @throws IllegalArgumentException if the file's name says no format
    /// @throws IOException if it cannot be written
    public static void draw(ExplainClip.Answer answer, MapCaption caption, Look look, Path out) throws IOException {
        DrawingFile.check(out);
        DrawingFile.write(new DrawMapFigure(look).drawing(answer, caption), look.size(), out);
    }

    private Drawing drawing(ExplainClip.Answer answer, MapCaption caption) {
        MapScale scale = answer.scale();
        pictures(answer.seen(), scale);
        bar(scale);
        for (MapCaption.Line line : caption.lines()) {
            y += line.tone() == MapCaption.Tone.TITLE ? GAP : LINE / 4;
            for (String words : WrappedText.within(width, letters(line.tone()), line.text())) {
                y += LINE;
                parts.words(0, y, letters(line.tone()), words);
            }
        }
        return parts.drawing(width, y + LINE / 3);
    }

    private static Letters letters(MapCaption.Tone tone) {
        return switch (tone) {
            case TITLE -> Letters.bold(TITLE, Palette.INK);
            case WARNING -> Letters.bold(BODY, WARNING);
            case PLAIN -> Letters.plain(BODY, Palette.INK);
        };
    }

    private void pictures(List<ExplainClip.Seen> seen, MapScale scale) {
        int columns = seen.size();
        int side = columns == 1 ? Math.min(width, LARGEST) : (width - GAP * (columns - 1)) / columns;
        int bottom = HEADING;
        for (int i = 0; i < columns; i++) {
            ExplainClip.Seen one = seen.get(i);
            int x = i * (side + GAP);
            int height = Math.round(
                    (float) side * one.picture().height() / one.picture().width());
            parts.words(x, TITLE, Letters.bold(TITLE, Palette.INK), one.name());
            parts.picture(x, HEADING, side, height, over(one, scale, side));
            if (look.grid() == Grid.PLACES) {
                grid(one, x, side, height);
            }
            bottom = Math.max(bottom, HEADING + height);
        }
        y = bottom;
    }

    /// The picture in at least as many pixels as it is printed with, each of its own pixels a square.
    private Frame over(ExplainClip.Seen seen, MapScale scale, int side) {
        int printed = (int) Math.ceil(side * look.size().pixels());
        int factor = Math.max(1, Math.ceilDiv(printed, seen.picture().width()));
        return MapPainter.over(MapPainter.enlarged(seen.picture(), factor), seen.map(), scale, look.opacity());
    }

    private void grid(ExplainClip.Seen seen, int x, int side, int height) {
        int rows = seen.map().rows();
        int columns = seen.map().columns();
        for (int row = 0; row <= rows; row++) {
            double at = HEADING + (double) row * height / rows;
            parts.line(x, at, x + side, at, GRID, HAIR);
        }
        for (int column = 0; column <= columns; column++) {
            double at = x + (double) column * side / columns;
            parts.line(at, HEADING, at, HEADING + height, GRID, HAIR);
        }
    }

    private void bar(MapScale scale) {
        y += GAP;
        parts.picture(0, y, width, BAR, MapPainter.legend(scale, 2 * width, 1, look.opacity()));
        y += BAR;
        for (MapScale.Tick tick : scale.ticks()) {
            double x = tick.share() * width;
            parts.line(x, y, x, y + TICK, Palette.INK, HAIR);
            Anchor anchor = tick.share() == 0 ? Anchor.START : tick.share() == 1 ? Anchor.END : Anchor.MIDDLE;
            parts.words(x, y + TICK + BODY, anchor, Letters.plain(BODY, Palette.INK), tick.text());
        }
        y += TICK + BODY + LINE;
        parts.words(0, y, Letters.plain(BODY, Palette.QUIET), scale.unit());
    }
}
