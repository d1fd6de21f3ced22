package org.dianet.learning.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dianet.learning.EngineException;
import org.dianet.learning.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that mean harm, or that are broken: each is refused with one sentence, and nothing of them runs.
class HostileWeightsTest {
    @TempDir
    private Path folder;

    private String refused(Path file) {
        EngineException e = assertThrows(EngineException.class, () -> WeightsFile.read(file));
        String sentence = String.valueOf(e.getMessage());
        assertEquals(1, sentence.lines().count());
        assertTrue(sentence.startsWith(file.toString()), sentence);
        return sentence;
    }

    private Path zip(String part, byte[] content) throws IOException {
        Path file = folder.resolve("w.pth");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return file;
    }

    private Path pickle(String code) throws IOException {
        byte[] protocol = {(byte) 0x80, 2};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(protocol);
        bytes.write(code.getBytes(StandardCharsets.ISO_8859_1));
        return zip("archive/data.pkl", bytes.toByteArray());
    }

    /// `os.system("touch …")` as pickle writes it.
    private String system(Path mark) {
        String command = "touch " + mark;
        return "cposix\nsystem\nX" + length(command) + command + "\u0085R.";
    }

    private static String length(String text) {
        byte[] four = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(text.length())
                .array();
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    @Test
    void aPickleThatCallsTheSystemIsRefusedAndDoesNotRun() throws Exception {
        Path mark = folder.resolve("ran");
        String sentence = refused(pickle(system(mark)));
        assertTrue(sentence.contains("posix.system"), sentence);
        assertFalse(Files.exists(mark));
    }

    @Test
    void soIsOneOfBeforeZipArchives() throws Exception {
        Path mark = folder.resolve("ran");
        Path file = folder.resolve("w.pth");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x80, 2});
            out.write(system(mark).getBytes(StandardCharsets.ISO_8859_1));
        }
        assertTrue(refused(file).contains("posix.system"));
        assertFalse(Files.exists(mark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cos\nsystem\n.",
                "c__builtin__\neval\n.",
                "cbuiltins\ngetattr\n.",
                "ctorch\nload\n.",
                "ctorch.nn.modules.linear\nLinear\n.",
                "ccollections\ndefaultdict\n.",
                "X\u0002\0\0\0osX\u0006\0\0\0system\u0093."
            })
    void everyOtherNameIsRefused(String code) throws Exception {
        String sentence = refused(pickle(code));
        assertTrue(sentence.contains("it names "), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(cos\nsystem\ni", "(ios\nsystem\n", "\u0081.", "P7\n.", "\u0082\u0001."})
    void otherWaysToNameOrMakeObjectsAreRefusedToo(String code) throws Exception {
        refused(pickle(code));
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws Exception {
        String sentence = refused(zip("archive/data.pkl", new byte[64 << 20]));
        assertTrue(sentence.contains("times its size"), sentence);
    }

    @Test
    void aPartThatIsLongerThanItSaysIsRefused() throws Exception {
        Path file = zip("archive/data.pkl", "N.".repeat(400).getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = Files.readAllBytes(file);
        // The uncompressed size in the central directory, 24 bytes after its signature.
        int at = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, 2);
        Files.write(file, bytes);
        refused(file);
    }

    private static int lastIndexOf(byte[] bytes, byte[] what) {
        for (int i = bytes.length - what.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/data.pkl", "../../data.pkl", "a/../../data.pkl", "C:\\data.pkl"})
    void partsThatPointOutsideAreRefused(String name) throws Exception {
        String sentence = refused(zip(name, new byte[] {'N', '.'}));
        assertTrue(sentence.contains("points outside"), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ststnet.pth", "ststnet-legacy.pth", "ststnet.npz", "ststnet.safetensors"})
    void aFileThatIsCutOffAnywhereIsRefused(String name) throws Exception {
        byte[] whole;
        try (var in = HostileWeightsTest.class.getResourceAsStream(name)) {
            whole = in.readAllBytes();
        }
        for (int length : new int[] {0, 5, 9, 40, whole.length / 4, whole.length / 2, whole.length - 1}) {
            refused(Files.write(folder.resolve("cut-" + length + name), Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void aTensorThatIsNotANumberIsNamed() throws Exception {
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(file, List.of(Tensor.of("layer1.weight", 1, Double.NaN)));
        assertTrue(refused(file).contains("layer1.weight holds NaN"));
    }

    @Test
    void anInfiniteTensorIsNamed() throws Exception {
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(file, List.of(Tensor.of("fc.bias", Double.POSITIVE_INFINITY)));
        assertTrue(refused(file).contains("fc.bias holds Infinity"));
    }

    private Path safetensors(String header, int dataBytes) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        return Files.write(folder.resolve("w.safetensors"), bytes.array());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,800]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[100],\"data_offsets\":[0,400]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4000000000,4000000000,4],\"data_offsets\":[0,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
                "{\"a\":{\"dtype\":\"Q7\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"a\":[[[[[[[[[[1]]]]]]]]]]}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"a\":1}",
                "{\"a\":"
            })
    void aHeaderThatLiesIsRefused(String header) throws Exception {
        refused(safetensors(header, 8));
    }

    private static final String GOOD = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";

    @Test
    void theHeaderThatTheOthersAreMadeOfIsRead() throws Exception {
        Tensor a = WeightsFile.read(safetensors(GOOD + "  ", 8)).tensors().get("a");
        assertArrayEquals(new long[] {2}, a.shape());
    }

    /// What lenient readers of JSON let pass, each as a change of a good header.
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            [2]        ~ [2.0]
            [2]        ~ [2e0]
            [2]        ~ [02]
            [2]        ~ [+2]
            [2]        ~ [0x2]
            [2]        ~ [2,]
            [2]        ~ ["2"]
            [2]        ~ [2;]
            [2]        ~ [true]
            [2]        ~ [null]
            [2]        ~ [NaN]
            [2]        ~ [99999999999999999999]
            [2]        ~ [[2]]
            [2]        ~ [[[[[[[[[[[[2]]]]]]]]]]]]
            [2]        ~ [2]/*comment*/
            [2]        ~ [2],"shape":[2]
            "F32"      ~ 'F32'
            "F32"      ~ F32
            "F32"      ~ "F\\32"
            "F32"      ~ "\\u00"
            "dtype":   ~ "dtype"=
            "dtype":   ~ dtype:
            {"a"       ~ {"\\u000a"
            {"a"       ~ {"a":1,"a"
            {"a"       ~ ,{"a"
            {"a"       ~ [{"a"
            {"a"       ~ )]}'{"a"
            {"a"       ~ BOM{"a"
            8]}}       ~ 8]}
            8]}}       ~ 8]}}}
            8]}}       ~ 8]}}{}
            8]}}       ~ 8]}},
            8]}}       ~ 8]}}//
            """)
    void whatOnlyLooksLikeAHeaderIsRefused(String part, String other) throws Exception {
        assertTrue(GOOD.contains(part));
        Path file = safetensors(GOOD.replace(part, other.replace("BOM", "\uFEFF")), 8);
        refused(file);
        assertThrows(EngineException.class, () -> Safetensors.read(file));
    }

    @Test
    void aTensorThatRepeatsItsNumbersWithoutEndIsRefused() throws Exception {
        // shape (30000, 5000) over a storage of one number, strides 0
        String code = "}X\1\0\0\0actorch._utils\n_rebuild_tensor_v2\n((X\7\0\0\0storagectorch\nFloatStorage\n"
                + "X\1\0\0\0" + "0X\3\0\0\0cpuK\1tQK\0M0uM\u0088\u0013\u0086K\0K\0\u0086\u0089"
                + "ccollections\nOrderedDict\n)RtRs.";
        byte[] pickled = code.getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.resolve("w.pth");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            stored(zip, "a/data.pkl", pickled);
            stored(zip, "a/data/0", new byte[4]);
        }
        String sentence = refused(file);
        assertTrue(sentence.contains("larger than its numbers"), sentence);
    }

    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }

    @Test
    void anArrayOfObjectsIsRefused() throws Exception {
        String header = "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }";
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        npy.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        npy.write(header.getBytes(StandardCharsets.US_ASCII));
        npy.write("cos\nsystem\n.".getBytes(StandardCharsets.US_ASCII));
        String sentence = refused(zip("a.npy", npy.toByteArray()));
        assertTrue(sentence.contains("|O"), sentence);
    }

    @Test
    void aPictureIsNoWeights() throws Exception {
        Path file =
                Files.write(folder.resolve("w.pth"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
        assertTrue(refused(file).contains("neither safetensors nor .pth nor .npz"));
    }

    @Test
    void aMissingFileIsSaid() {
        EngineException e = assertThrows(EngineException.class, () -> WeightsFile.read(folder.resolve("none.pth")));
        assertTrue(String.valueOf(e.getMessage()).contains("there is no weights file"));
    }
}
