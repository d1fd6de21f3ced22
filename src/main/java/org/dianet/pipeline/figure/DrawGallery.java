package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.storage.drawing.Drawing;
import org.dianet.storage.drawing.Drawing.Letters;
import org.dianet.storage.drawing.DrawingFile;
import org.dianet.storage.drawing.Palette;

/// Motion images of one clip below each other, with their names, as a figure.
public final class DrawGallery {
    private static final int EDGE = 16;
    private static final int CELL = 112;
    private static final int GAP = 8;
    private static final int ROW = CELL + 44;
    private static final int MOST = 4;

    private DrawGallery() {}

    /// Endings of files that it can be, for a dialog.
    public static String[] formats() {
        return DrawingFile.patterns();
    }

    /// One row.
    ///
    /// @param name with "our reading of …" if it is one
    /// @param pictures the first four are drawn
    public record Row(String name, List<Frame> pictures) {}

    /// @param clip its name, as the figure's title
    /// @throws IOException if the file cannot be written, in a sentence
    public static void draw(String clip, List<Row> rows, Path out) throws IOException {
        Drawing.Builder parts = new Drawing.Builder();
        parts.words(EDGE, EDGE + 12, Letters.bold(14, Palette.INK), clip);
        int y = EDGE + 28;
        for (Row row : rows) {
            parts.words(EDGE, y + 14, Letters.plain(12, Palette.INK), row.name());
            for (int i = 0; i < Math.min(MOST, row.pictures().size()); i++) {
                parts.picture(
                        EDGE + i * (CELL + GAP),
                        y + 22,
                        CELL,
                        CELL,
                        row.pictures().get(i));
            }
            y += ROW;
        }
        DrawingFile.write(parts.drawing(2 * EDGE + MOST * (CELL + GAP), y + EDGE), out);
    }
}
