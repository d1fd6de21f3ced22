package org.dianet.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Heatmap;
import org.dianet.imaging.Pictures;
import org.dianet.learning.AttentionMap;
import org.dianet.learning.Explanation;
import org.dianet.storage.NpyFile;
import org.jspecify.annotations.Nullable;

/// An explanation as pictures over the dynamic images, and as arrays.
public final class DrawExplanation {
    private static final double OPACITY = 0.75;

    private DrawExplanation() {}

    public static Heatmap heatmap(AttentionMap map) {
        return new Heatmap(map.rows(), map.columns(), map.values());
    }

    /// `onset.png` and `offset.png`, or `image.png` for a single stream, on one scale.
    public static void pictures(ExplainClip.Answer answer, Path folder) throws IOException {
        Explanation explanation = answer.explanation();
        Heatmap onset = heatmap(explanation.onset());
        @Nullable AttentionMap second = explanation.offset();
        if (second == null) {
            draw(folder.resolve("image.png"), answer.images().getFirst(), onset, Heatmap.commonScale(onset));
            return;
        }
        Heatmap offset = heatmap(second);
        double scale = Heatmap.commonScale(onset, offset);
        draw(folder.resolve("onset.png"), answer.images().get(0), onset, scale);
        draw(folder.resolve("offset.png"), answer.images().get(1), offset, scale);
    }

    private static void draw(Path file, FloatImage image, Heatmap map, double scale) throws IOException {
        Frame picture = Pictures.frame(image);
        PngFile.write(file, map.over(picture, scale, OPACITY));
    }

    /// The maps as `onset_map.npy`, `offset_map.npy`, and the attention where there is some.
    public static void arrays(Explanation explanation, Path folder) throws IOException {
        Files.createDirectories(folder);
        map(folder.resolve("onset_map.npy"), explanation.onset());
        @Nullable AttentionMap offset = explanation.offset();
        if (offset != null) {
            map(folder.resolve("offset_map.npy"), offset);
        }
        attention(folder.resolve("onset_to_offset.npy"), explanation.onsetToOffset());
        attention(folder.resolve("offset_to_onset.npy"), explanation.offsetToOnset());
    }

    private static void map(Path file, AttentionMap map) throws IOException {
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
