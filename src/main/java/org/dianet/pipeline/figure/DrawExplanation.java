package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.Pictures;
import org.dianet.imaging.map.MapScale;
import org.dianet.imaging.map.TokenMap;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.storage.NpyFile;
import org.dianet.storage.PngFile;
import org.jspecify.annotations.Nullable;

/// An explanation as pictures over the images that the networks saw, and as arrays.
public final class DrawExplanation {

    private DrawExplanation() {}

    /// The file names of an image.
    public static String name(PhaseKind kind) {
        return switch (kind) {
            case ONSET -> "onset";
            case OFFSET -> "offset";
            case FULL -> "image";
        };
    }

    /// `onset.png` and `offset.png`, each for a network that saw that phase, or `image.png` for one that saw a single
    /// image of the whole; on one scale, which stands below each.
    public static void pictures(ExplainClip.Answer answer, Path folder) throws IOException {
        MapScale scale = answer.scale();
        for (ExplainClip.Seen seen : answer.seen()) {
            PngFile.write(
                    folder.resolve(name(seen.kind()) + ".png"),
                    MapFigure.frame(Pictures.frame(seen.image()), seen.map(), scale, caption(answer, seen)));
        }
    }

    private static List<String> caption(ExplainClip.Answer answer, ExplainClip.Seen seen) {
        String method = switch (answer.explanation().method()) {
            case ATTENTION -> "Attention received from the other phase,";
            case CONTRIBUTION -> "Contribution to " + answer.answer().predicted();
            case GRADCAM -> "Grad-CAM for " + answer.answer().predicted();
        };
        List<String> lines = new ArrayList<>();
        lines.add(method + " over " + seen.name());
        lines.add("The network's own picture: " + answer.picture() + ".");
        Stream.of(answer.minusWhat(), answer.meanOf())
                .filter(said -> !said.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    /// The maps as `onset_map.npy` and `offset_map.npy`, and the attention where there is some. The map of a
    /// single image is `image_map.npy`, and `onset_map.npy` as well, which scripts read before it had a name
    /// of its own.
    public static void arrays(ExplainClip.Answer answer, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (ExplainClip.Seen seen : answer.seen()) {
            map(folder.resolve(name(seen.kind()) + "_map.npy"), seen.map());
            if (seen.kind() == PhaseKind.FULL) {
                map(folder.resolve(name(PhaseKind.ONSET) + "_map.npy"), seen.map());
            }
        }
        attention(folder.resolve("onset_to_offset.npy"), answer.explanation().onsetToOffset());
        attention(folder.resolve("offset_to_onset.npy"), answer.explanation().offsetToOnset());
    }

    private static void map(Path file, TokenMap map) throws IOException {
        float[] values = new float[map.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) map.values()[i];
        }
        NpyFile.write(file, values, map.rows(), map.columns());
    }

    private static void attention(Path file, float @Nullable [][][] heads) throws IOException {
        if (heads == null) {
            return;
        }
        int queries = heads[0].length;
        int keys = heads[0][0].length;
        float[] values = new float[heads.length * queries * keys];
        int at = 0;
        for (float[][] head : heads) {
            for (float[] row : head) {
                System.arraycopy(row, 0, values, at, keys);
                at += keys;
            }
        }
        NpyFile.write(file, values, heads.length, queries, keys);
    }
}
