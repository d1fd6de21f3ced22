package org.dianet.pipeline.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dianet.imaging.PhaseKind;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.Tensor;
import org.dianet.learning.explanation.AttentionWay;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.OpenedHead;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.storage.NpyFile;
import org.jspecify.annotations.Nullable;

/// An explanation as arrays, complete enough to add the logit up again in another language.
/// See method.md 5.2.
public final class ExplanationArrays {
    private ExplanationArrays() {}

    /// The maps as `onset_map.npy` and `offset_map.npy`, and the attention where there is some. The map of a
    /// single image is `image_map.npy`, and `onset_map.npy` as well, which scripts read before it had a name
    /// of its own. What one network's logit is a sum of lies next to them; that of several is in a folder for each.
    public static void write(ExplainClip.Answer answer, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> names = DrawExplanation.names(answer);
        for (int stream = 0; stream < names.size(); stream++) {
            ExplainClip.Seen seen = answer.seen().get(stream);
            map(folder.resolve(names.get(stream) + "_map.npy"), seen.map());
            if (seen.kind() == PhaseKind.FULL && names.size() == 1) {
                map(folder.resolve(DrawExplanation.name(PhaseKind.ONSET) + "_map.npy"), seen.map());
            }
        }
        attention(folder, answer.explanation());
        for (int network = 0; network < answer.each().size(); network++) {
            OpenedHead opened = answer.each().get(network).opened();
            if (opened != null) {
                Path into = answer.each().size() == 1
                        ? folder
                        : folder.resolve(answer.networks().get(network).folder());
                Files.createDirectories(into);
                attention(into, answer.each().get(network));
                opened(into, opened);
            }
        }
    }

    private static void opened(Path folder, OpenedHead opened) throws IOException {
        way(folder, "onset", "onset_to_offset", opened.onsetAsks());
        way(folder, "offset", "offset_to_onset", opened.offsetAsks());
        vector(
                folder.resolve("logits.npy"),
                Tensor.of("logits", opened.logits()).values());
        vector(folder.resolve("explained.npy"), opened.explained());
        vector(folder.resolve("head_bias.npy"), (float) opened.headBias());
    }

    private static void way(Path folder, String stream, String direction, AttentionWay way) throws IOException {
        blocks(folder.resolve(direction + "_values.npy"), way.values());
        rows(folder.resolve(direction + "_value_bias.npy"), way.valueBias());
        vector(folder.resolve(direction + "_output_bias.npy"), way.outputBias());
        rows(folder.resolve(stream + "_tokens.npy"), way.own());
        rows(folder.resolve(stream + "_gradient.npy"), way.gradient());
        rows(folder.resolve(stream + "_derivative.npy"), way.derivative());
    }

    private static void attention(Path folder, Explanation explanation) throws IOException {
        attention(folder.resolve("onset_to_offset.npy"), explanation.onsetToOffset());
        attention(folder.resolve("offset_to_onset.npy"), explanation.offsetToOnset());
    }

    private static void attention(Path file, float @Nullable [][][] heads) throws IOException {
        if (heads != null) {
            blocks(file, heads);
        }
    }

    private static void map(Path file, TokenMap map) throws IOException {
        NpyFile.write(file, Tensor.of("map", map.values()).values(), map.rows(), map.columns());
    }

    private static void vector(Path file, float... values) throws IOException {
        NpyFile.write(file, values, values.length);
    }

    private static void rows(Path file, float[][] rows) throws IOException {
        NpyFile.write(file, flat(rows), rows.length, rows[0].length);
    }

    private static void blocks(Path file, float[][][] blocks) throws IOException {
        int rows = blocks[0].length;
        int length = blocks[0][0].length;
        float[] values = new float[blocks.length * rows * length];
        for (int block = 0; block < blocks.length; block++) {
            System.arraycopy(flat(blocks[block]), 0, values, block * rows * length, rows * length);
        }
        NpyFile.write(file, values, blocks.length, rows, length);
    }

    private static float[] flat(float[][] rows) {
        int length = rows[0].length;
        float[] values = new float[rows.length * length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, values, row * length, length);
        }
        return values;
    }
}
