package org.dianet.cli.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.figure.DrawMapFigure;
import org.dianet.pipeline.figure.MapCaption;
import org.dianet.storage.drawing.PrintSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// One figure of a clip's maps for a paper.
final class FigureOptions {
    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description = {
                "Draw the maps as one figure for a paper: .svg, .pdf or .png.",
                "With several clips each has its own, of this name in its folder."
            })
    @Nullable
    Path file;

    @Option(names = "--width", paramLabel = "MM", description = "Width of the figure in millimetres (default: 180).")
    private @Nullable Double millimetres;

    @Option(names = "--dpi", paramLabel = "N", description = "Dots per inch of the figure (default: 300).")
    private @Nullable Integer dpi;

    @Option(
            names = "--opacity",
            paramLabel = "0..1",
            description = "Opacity of the strongest colour in the figure (default: 0.75).")
    private @Nullable Double opacity;

    @Option(names = "--grid", description = "Draw the borders of the map's places in the figure.")
    private boolean grid;

    /// What is wrong with the options, in a sentence.
    Optional<String> problem() {
        boolean more = millimetres != null || dpi != null || opacity != null || grid;
        return file == null && more
                ? Optional.of(
                        "--width, --dpi, --opacity and --grid are for the figure: name its file with --figure FILE.")
                : Optional.empty();
    }

    /// @throws IllegalArgumentException if a figure cannot be drawn so, in a sentence
    DrawMapFigure.Look look() {
        if (file != null) {
            DrawMapFigure.check(file);
        }
        DrawMapFigure.Look usual = DrawMapFigure.Look.DEFAULT;
        return new DrawMapFigure.Look(
                new PrintSize(
                        millimetres == null ? usual.size().millimetres() : millimetres,
                        dpi == null ? usual.size().dpi() : dpi),
                opacity == null ? usual.opacity() : opacity,
                grid ? DrawMapFigure.Grid.PLACES : DrawMapFigure.Grid.NONE);
    }

    /// @param folder of the clip, if there are several
    void draw(ExplainClip.Answer answer, MapCaption caption, Optional<Path> folder) throws IOException {
        Path named = file;
        if (named != null) {
            Path name = Path.of(String.valueOf(named.getFileName()));
            DrawMapFigure.draw(
                    answer, caption, look(), folder.map(of -> of.resolve(name)).orElse(named));
        }
    }
}
