package org.dianet.learning.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as training scripts save them: a dictionary of weights among other things.
class CheckpointTest {
    @TempDir
    private Path folder;

    private static String text(String text) {
        byte[] four = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(text.length())
                .array();
        return "X" + new String(four, StandardCharsets.ISO_8859_1) + text;
    }

    /// A tensor of one number, which lies in the storage `0`.
    private static String tensor() {
        return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\nFloatStorage\n" + text("0")
                + text("cpu") + "K\u0001tQK\0(K\u0001t(K\u0001t\u0089ccollections\nOrderedDict\n)RtR";
    }

    private Path saved(String root) throws IOException {
        Path file = folder.resolve("checkpoint.pth");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("archive/data.pkl"));
            zip.write(("\u0080\u0002" + root + ".").getBytes(StandardCharsets.ISO_8859_1));
            zip.putNextEntry(new ZipEntry("archive/data/0"));
            zip.write(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putFloat(2)
                    .array());
        }
        return file;
    }

    @Test
    void aTensorBesideTheWeightsDoesNotHideThem() throws Exception {
        // {epoch: 1, best_acc1: tensor, state_dict: {a: tensor, b: tensor}}
        Path file = saved("}(" + text("epoch") + "K\u0001" + text("best_acc1") + tensor() + text("state_dict") + "}("
                + text("a") + tensor() + text("b") + tensor() + "uu");
        assertEquals(Set.of("a", "b"), WeightsFile.read(file).tensors().keySet());
    }

    @Test
    void ofEqualDictionariesTheUsualNameComesFirst() throws Exception {
        Path file = saved("}(" + text("state_dict_ema") + "}(" + text("ema") + tensor() + "u" + text("state_dict")
                + "}(" + text("plain") + tensor() + "uu");
        assertEquals(Set.of("plain"), WeightsFile.read(file).tensors().keySet());
    }

    @Test
    void weightsUnderAnUnusualNameAreFound() throws Exception {
        Path two = saved("}(" + text("student") + "}(" + text("a") + tensor() + text("b") + tensor() + "u"
                + text("step") + tensor() + "u");
        assertEquals(Set.of("a", "b"), WeightsFile.read(two).tensors().keySet());
    }
}
