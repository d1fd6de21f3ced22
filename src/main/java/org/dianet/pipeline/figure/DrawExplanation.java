package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.MapScale;
import org.dianet.model.Words;
import org.dianet.pipeline.controls.MapNote;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.storage.PngFile;

/// An explanation as pictures over the images that the networks saw.
public final class DrawExplanation {

    private DrawExplanation() {}

    /// The file names of images that show these phases, each its own.
    public static List<String> names(List<PhaseKind> kinds) {
        return Words.distinct(kinds.stream().map(DrawExplanation::name).toList());
    }

    /// The same of an answer's images.
    public static List<String> names(ExplainClip.Answer answer) {
        return names(answer.seen().stream().map(ExplainClip.Seen::kind).toList());
    }

    /// The file name of the only image of a phase.
    public static String name(PhaseKind kind) {
        return switch (kind) {
            case ONSET -> "onset";
            case OFFSET -> "offset";
            case FULL -> "image";
        };
    }

    /// `onset.png` and `offset.png`, each for a network that saw that phase, or `image.png` for one that saw a single
    /// image of the whole; numbered where several show one phase; on one scale, which stands below each.
    ///
    /// @param note what the controls of this kind of map say
    public static void pictures(ExplainClip.Answer answer, MapNote note, Path folder) throws IOException {
        MapScale scale = answer.scale();
        List<String> names = names(answer);
        for (int stream = 0; stream < names.size(); stream++) {
            ExplainClip.Seen seen = answer.seen().get(stream);
            PngFile.write(
                    folder.resolve(names.get(stream) + ".png"),
                    MapFigure.frame(seen.picture(), seen.map(), scale, caption(answer, seen, note)));
        }
    }

    private static MapCaption caption(ExplainClip.Answer answer, ExplainClip.Seen seen, MapNote note) {
        String method = answer.explanation().method().caption(answer.answer().predicted());
        List<MapCaption.Line> lines = new ArrayList<>();
        lines.add(new MapCaption.Line(MapCaption.Tone.TITLE, method + answer.headWords() + ", over " + seen.name()));
        Stream.of(MapCaption.picture(answer), answer.minusWhat(), answer.meanOf())
                .filter(said -> !said.isEmpty())
                .forEach(said -> lines.add(new MapCaption.Line(MapCaption.Tone.PLAIN, said)));
        lines.addAll(MapCaption.said(note));
        return new MapCaption(lines);
    }
}
