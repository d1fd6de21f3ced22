package org.dianet.storage.drawing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.PngFile;

/// A drawing as a file whose name says what kind it is.
public final class DrawingFile {
    private DrawingFile() {}

    /// What can be written, as choosers of files take it.
    public static String[] patterns() {
        return new String[] {"*.svg", "*.pdf", "*.png"};
    }

    /// @throws IllegalArgumentException if the name has none of the three endings, in a sentence
    public static void check(Path out) {
        if (!ends(out, ".svg") && !ends(out, ".pdf") && !ends(out, ".png")) {
            throw new IllegalArgumentException(
                    "The figure's name must end with .svg or .png, or with .pdf, not " + out + ".");
        }
    }

    /// @param out that was checked
    /// @throws IOException if it cannot be written
    public static void write(Drawing drawing, Path out) throws IOException {
        if (ends(out, ".svg")) {
            new AtomicFile().write(out, SvgText.of(drawing));
        } else if (ends(out, ".pdf")) {
            new AtomicFile().write(out, PdfBytes.of(List.of(drawing), PdfBytes.POINTS));
        } else {
            PngFile.write(out, DrawingPainter.frame(drawing));
        }
    }

    /// A drawing as large on paper as it is meant to be. Makes the file's folder if there is none.
    ///
    /// @param drawing as wide as the size's units
    /// @param out that was checked
    /// @throws IOException if it cannot be written
    public static void write(Drawing drawing, PrintSize size, Path out) throws IOException {
        byte[] bytes;
        if (ends(out, ".svg")) {
            bytes = SvgText.of(drawing, size).getBytes(StandardCharsets.UTF_8);
        } else if (ends(out, ".pdf")) {
            bytes = PdfBytes.of(List.of(drawing), size.points());
        } else {
            bytes = PngFile.bytes(DrawingPainter.frame(drawing, size.pixels()), size.dpi());
        }
        PngFile.write(out, bytes);
    }

    /// Drawings as the pages of one PDF.
    ///
    /// @throws IOException if it cannot be written
    public static void writePages(List<Drawing> pages, Path out) throws IOException {
        new AtomicFile().write(out, PdfBytes.of(pages, PdfBytes.POINTS));
    }

    private static boolean ends(Path out, String extension) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
