package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dianet.learning.Backbone;
import org.dianet.learning.Tensor;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.weights.Safetensors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A made-up file with the names and shapes of the published magnification: an encoder for colour images with a branch
/// for texture besides, and a decoder; without the layer that SKD-TSTSAN adds to the encoder.
@Tag("slow")
class MagnifierWeightsTest {
    private static final String FIRST = "encoder.cba_1.conv2d.weight";

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    private static Path written(Path folder, Map<String, long[]> shapes) throws Exception {
        List<Tensor> tensors = new ArrayList<>();
        shapes.forEach((name, shape) -> tensors.add(new Tensor(name, shape, Numbers.weights(name, shape))));
        Path file = folder.resolve("magnet.safetensors");
        Safetensors.write(file, tensors);
        return file;
    }

    private static Map<String, long[]> published() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put(FIRST, new long[] {16, 3, 7, 7});
        shapes.put("encoder.cba_2.conv2d.weight", new long[] {32, 16, 3, 3});
        shapes.put("encoder.texture_cba.conv2d.weight", new long[] {32, 32, 3, 3});
        for (String block : List.of("resblks.0", "resblks.1", "resblks.2", "motion_resblks.0", "motion_resblks.1")) {
            for (String half : List.of("cba_1", "cba_2")) {
                shapes.put("encoder." + block + "." + half + ".conv2d.weight", new long[] {32, 32, 3, 3});
            }
        }
        shapes.put("manipulator.g.conv2d.weight", new long[] {32, 32, 7, 7});
        for (String layer : List.of("h_conv", "h_resblk.cba_1", "h_resblk.cba_2")) {
            shapes.put("manipulator." + layer + ".conv2d.weight", new long[] {32, 32, 3, 3});
        }
        shapes.put("decoder.cba_1.conv2d.weight", new long[] {32, 64, 3, 3});
        return shapes;
    }

    /// 11 tensors of an encoder behind its first and 4 of the manipulator in each stream, and the first one for the
    /// grey frame.
    @Test
    void theThreeMagnifiersStartFromItAndTheReportTellsWhatDoesNot(@TempDir Path folder) throws Exception {
        WeightsReport report = new DjlEngine().weights(written(folder, published()), Backbone.SKD_TSTSAN);
        assertEquals("learned motion magnification", report.source());
        assertEquals(3 * (11 + 4) + 1, report.matched());
        assertEquals(List.of(), report.unexpected());
        assertTrue(report.missing()
                .containsAll(List.of(
                        "Aug_Encoder_L.cba_1.conv2d.weight",
                        "Aug_Encoder_S.motion_cba.conv2d.weight",
                        "conv1_T.weight")));
    }

    /// The frame in three equal colours and the frame in grey give the same.
    @Test
    void theGreyStreamHasTheSumOfTheColours(@TempDir Path folder) throws Exception {
        Path file = written(folder, published());
        try (BareBackbone bare = BareBackbone.usual(Backbone.SKD_TSTSAN)) {
            bare.load(file);
            float[] colours = Numbers.weights(FIRST, new long[] {16, 3, 7, 7});
            List<String> names = Networks.architecture(Backbone.SKD_TSTSAN)
                    .namings()
                    .getFirst()
                    .names();
            float[] grey = bare.values(names.indexOf("Aug_Encoder_S.cba_1.conv2d.weight"));
            assertEquals(16 * 49, grey.length);
            assertEquals(colours[5] + colours[49 + 5] + colours[2 * 49 + 5], grey[5], 1e-6);
        }
    }
}
