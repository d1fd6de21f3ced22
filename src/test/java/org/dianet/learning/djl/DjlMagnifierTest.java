package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.Frame;
import org.dianet.learning.EngineException;
import org.dianet.learning.Tensor;
import org.dianet.learning.djl.block.micro.MagNet;
import org.dianet.learning.weights.Safetensors;
import org.dianet.pipeline.motion.LearnedMagnification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Learned magnification with made-up weights of the published names and shapes.
class DjlMagnifierTest {
    @TempDir
    private Path folder;

    private static long[] shape(String name) {
        int kernel = name.equals("encoder.cba_1.conv2d.weight")
                        || name.startsWith("manipulator.g")
                        || name.startsWith("decoder.cba_2")
                ? 7
                : 3;
        boolean first = name.equals("encoder.cba_1.conv2d.weight");
        boolean wide = name.startsWith("decoder.resblks");
        long in = first
                ? 3
                : name.equals("encoder.cba_2.conv2d.weight") ? 16 : wide || name.startsWith("decoder.cba_1") ? 64 : 32;
        long out = first ? 16 : wide ? 64 : name.startsWith("decoder.cba_2") ? 3 : 32;
        return new long[] {out, in, kernel, kernel};
    }

    private Path weights(List<String> names) throws Exception {
        List<Tensor> tensors = new ArrayList<>();
        names.forEach(name -> tensors.add(new Tensor(name, shape(name), Numbers.weights(name, shape(name)))));
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, tensors);
        return file;
    }

    private static Frame frame(int seed, int width, int height) {
        int[] argb = new int[width * height];
        Arrays.setAll(argb, i -> {
            int grey = (i * seed + i / width * 7) & 0xff;
            return 0xff000000 | grey << 16 | grey << 8 | grey;
        });
        return new Frame(width, height, argb);
    }

    @Test
    void itHasThePublishedTensors() {
        assertEquals(42, MagNet.names().size());
        assertEquals("decoder.cba_2.conv2d.weight", MagNet.names().getLast());
    }

    /// No layer has a bias: no motion or the factor 0 gives the frame as it is decoded.
    @Test
    void withoutMotionThereIsNothingToEnlarge() throws Exception {
        Frame first = frame(3, 20, 16);
        Frame second = frame(5, 20, 16);
        try (DjlMagnifier magnifier = DjlMagnifier.load(weights(MagNet.names()))) {
            Frame decoded = magnifier.magnify(second, second, 9);
            assertEquals(20, decoded.width());
            assertEquals(16, decoded.height());
            assertArrayEquals(
                    decoded.argb(), magnifier.magnify(first, second, 0).argb());
            assertFalse(Arrays.equals(
                    decoded.argb(), magnifier.magnify(first, second, 5).argb()));
            Frame large = magnifier.magnify(frame(3, 600, 34), frame(5, 600, 34), 1);
            assertEquals(DjlMagnifier.LARGEST, large.width());
            assertEquals(16, large.height());
        }
    }

    @Test
    void otherWeightsAreRefusedAndTheGivenOnesAreKept() throws Exception {
        Path kept = folder.resolve("data/kept.safetensors");
        LearnedMagnification learned = new LearnedMagnification(kept, DjlMagnifier::load);
        Frame frame = frame(3, 16, 16);
        EngineException none = assertThrows(EngineException.class, () -> learned.magnify(frame, frame, 1));
        assertTrue(String.valueOf(none.getMessage()).contains("give the file magnet.pth"));
        Path wrong = weights(MagNet.names().subList(0, 41));
        EngineException refused = assertThrows(EngineException.class, () -> learned.take(wrong));
        assertTrue(String.valueOf(refused.getMessage()).contains("decoder.cba_2.conv2d.weight is missing"));
        assertFalse(Files.exists(kept));
        learned.take(weights(MagNet.names()));
        Files.delete(folder.resolve("weights.safetensors"));
        assertEquals(16, learned.magnify(frame, frame, 1).width());
        assertEquals(
                16,
                new LearnedMagnification(kept, DjlMagnifier::load)
                        .magnify(frame, frame, 1)
                        .width());
    }
}
