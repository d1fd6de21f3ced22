package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.PngFile;

/// A figure as a file whose name says whether it is drawn in lines or in pixels.
final class PlateFile {
    private PlateFile() {}

    /// @throws IllegalArgumentException if the name ends neither with `.svg` nor with `.png`, in a sentence
    static void check(Path out) {
        if (!ends(out, ".svg") && !ends(out, ".png")) {
            throw new IllegalArgumentException("The figure's name must end with .svg or .png, not " + out + ".");
        }
    }

    /// @param out that was checked
    static void write(Plate plate, Path out) throws IOException {
        if (ends(out, ".svg")) {
            new AtomicFile().write(out, PlateSvg.text(plate));
        } else {
            PngFile.write(out, PlatePicture.frame(plate));
        }
    }

    private static boolean ends(Path out, String extension) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
