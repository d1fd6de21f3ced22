package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dianet.job.JobContext;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Tensor;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.djl.block.WeightNames;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.weights.Numpy;
import org.dianet.learning.weights.Safetensors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class WeightImportTest {
    private static final List<Tensor> RESNET18 = new ArrayList<>();

    private final DjlEngine engine = new DjlEngine();

    @TempDir
    private Path folder;

    private Path file(String name) throws Exception {
        try (InputStream in = Safetensors.class.getResourceAsStream(name)) {
            Path file = folder.resolve(name);
            Files.write(file, in.readAllBytes());
            return file;
        }
    }

    /// The same weights in every format give the features that PyTorch gives.
    @ParameterizedTest
    @ValueSource(strings = {"ststnet.pth", "ststnet-legacy.pth", "ststnet.npz", "ststnet.safetensors"})
    void everyFormatGivesTheReferencesFeatures(String name) throws Exception {
        Tensor image = new Tensor("x", new long[] {1, 3, 28, 28}, Numbers.image("image", 3 * 28 * 28));
        Tensor found = engine.features(Backbone.STSTNET, file(name), 1, 1, image);
        try (InputStream in = WeightImportTest.class.getResourceAsStream("ststnet.npy")) {
            Tensor expected = Numpy.decode("reference", in.readAllBytes());
            assertArrayEquals(expected.shape(), found.shape());
            assertArrayEquals(expected.values(), found.values(), 1e-4f);
        }
    }

    @Test
    void theReportSaysWhatMatched() throws Exception {
        WeightsReport report = engine.weights(file("ststnet.npz"), Backbone.STSTNET);
        assertEquals("npz", report.format());
        assertEquals("STSTNet", report.source());
        assertEquals(18, report.matched());
        assertEquals(List.of(), report.missing());
        assertEquals(List.of(), report.unexpected());
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() throws Exception {
        Path file = file("ststnet.pth");
        EngineException e = assertThrows(EngineException.class, () -> engine.weights(file, Backbone.RESNET18));
        assertTrue(String.valueOf(e.getMessage()).contains("does not hold the weights of resnet18"), e.toString());
    }

    @BeforeAll
    static void madeOnce() throws Exception {
        PyTorch.engine();
        WeightNames weightNames =
                Networks.architecture(Backbone.RESNET18).namings().getFirst();
        try (BareBackbone bare = BareBackbone.usual(Backbone.RESNET18)) {
            List<long[]> shapes = bare.shapes();
            for (int i = 0; i < shapes.size(); i++) {
                String name = weightNames.names().get(i);
                RESNET18.add(new Tensor(name, shapes.get(i), Numbers.weights(name, shapes.get(i))));
            }
        }
    }

    private static List<Tensor> resnet18() {
        return new ArrayList<>(RESNET18);
    }

    private Path written(List<Tensor> tensors) throws Exception {
        Path file = folder.resolve("w.safetensors");
        Safetensors.write(file, tensors);
        return file;
    }

    @Test
    void aLargerRelativeWithTheSameNamesIsRefused() throws Exception {
        PyTorch.engine();
        List<Tensor> tensors = resnet18();
        for (int i = 0; i < 20; i++) {
            tensors.add(Tensor.of("layer3." + (i + 2) + ".bn1.weight", 1));
        }
        Path file = written(tensors);
        EngineException e = assertThrows(EngineException.class, () -> engine.weights(file, Backbone.RESNET18));
        assertTrue(String.valueOf(e.getMessage()).contains("20 tensors more"), e.toString());
    }

    /// Names as timm has them for tf_efficientnetv2_s.
    @Test
    void timmsEfficientNetV2SIsRefusedWithWhatToTakeInstead() throws Exception {
        PyTorch.engine();
        List<Tensor> tensors = new ArrayList<>();
        for (String name : List.of(
                "conv_stem.weight",
                "bn1.weight",
                "blocks.0.0.conv.weight",
                "blocks.0.0.bn1.weight",
                "blocks.1.0.conv_exp.weight",
                "blocks.3.0.conv_dw.weight",
                "conv_head.weight",
                "bn2.weight",
                "classifier.weight")) {
            tensors.add(Tensor.of(name, 1));
        }
        Path file = written(tensors);
        EngineException e = assertThrows(EngineException.class, () -> engine.weights(file, Backbone.EFFICIENTNET_V2_S));
        String said = String.valueOf(e.getMessage());
        assertTrue(said.contains("tf_efficientnetv2_s"), said);
        assertTrue(said.endsWith("take torchvision's efficientnet_v2_s-dd5fe13b.pth instead"), said);
    }

    @Test
    void aTensorOfAnotherShapeIsNamed() throws Exception {
        PyTorch.engine();
        List<Tensor> tensors = resnet18();
        tensors.set(1, Tensor.of("bn1.weight", 1, 2, 3));
        Path file = written(tensors);
        EngineException e = assertThrows(EngineException.class, () -> engine.weights(file, Backbone.RESNET18));
        assertTrue(String.valueOf(e.getMessage()).contains("bn1.weight has the shape [3], not [64]"), e.toString());
    }

    @Test
    void theClassifierIsLeftOutAndOthersAreReported() throws Exception {
        PyTorch.engine();
        List<Tensor> tensors = resnet18();
        tensors.add(Tensor.of("fc.bias", 1, 2));
        tensors.add(Tensor.of("extra", 1));
        Path file = written(tensors);
        WeightsReport report = engine.weights(file, Backbone.RESNET18);
        assertEquals(100, report.matched());
        assertEquals(List.of("extra"), report.unexpected());
        WeightsReport fine = engine.weights(file, Backbone.RESNET18_FINE);
        assertEquals(
                75, fine.matched(), "its last stage has five convolutions with four numbers of normalisation each");
        assertEquals(List.of("extra"), fine.unexpected());
        assertEquals(List.of(0.485, 0.456, 0.406), report.mean());
    }

    @Test
    void aRunsOwnWeightsAreReadAsTheyWereTrained() throws Exception {
        TrainingSpec spec = TestSpecs.small(InputMode.FULL, Fusion.CROSS_ATTENTION);
        try (TrainedNetwork network = engine.train(
                spec,
                2,
                TestSpecs.halves(InputMode.FULL, 4),
                TrainingSeed.ofAll(1),
                epoch -> {},
                JobContext.silent())) {
            network.save(folder);
        }
        WeightsReport report = engine.weights(folder.resolve("weights.params"), Backbone.SMALL);
        assertEquals("DIANet Workbench", report.source());
        assertEquals(List.of(0.5, 0.5, 0.5), report.mean());
    }

    @Test
    void aTrainingStartsFromTheWeightsAndScalesImagesAsTheirSourceDid() throws Exception {
        TrainingSpec spec = TestSpecs.weighted(Backbone.STSTNET, file("ststnet.npz"), 1e-12);
        Path out = Files.createDirectories(folder.resolve("out"));
        try (TrainedNetwork network = engine.train(
                spec,
                2,
                TestSpecs.halves(InputMode.FULL, 4),
                TrainingSeed.ofAll(1),
                epoch -> {},
                JobContext.silent())) {
            network.save(out);
        }
        Map<String, Tensor> saved = Safetensors.read(out.resolve("weights.params"));
        long[] ofTheFirst = {3, 3, 3, 3};
        float[] kernel = saved.values().stream()
                .filter(tensor -> Arrays.equals(ofTheFirst, tensor.shape()))
                .findFirst()
                .orElseThrow()
                .values();
        assertArrayEquals(Numbers.weights("conv1.weight", ofTheFirst), kernel, 1e-5f);
    }

    private List<Tensor> named(String prefix, List<Tensor> tensors) {
        return tensors.stream()
                .map(tensor -> new Tensor(prefix + tensor.name(), tensor.shape(), tensor.values()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"module.", "model.", "encoder.", "backbone.", "module.encoder_q.", "net.0."})
    void aPrefixOfAllNamesIsLeftOutAndSaid(String prefix) throws Exception {
        PyTorch.engine();
        List<Tensor> tensors = new ArrayList<>(named(prefix, resnet18()));
        tensors.add(Tensor.of("criterion.weight", 1));
        WeightsReport report = engine.weights(written(tensors), Backbone.RESNET18);
        assertEquals(100, report.matched());
        assertEquals(List.of("criterion.weight"), report.unexpected());
        assertEquals(List.of("Its names begin with “" + prefix + "”, which is left out."), report.remarks());
    }

    @Test
    void ofTwoEncodersTheUserIsAskedForOne() throws Exception {
        PyTorch.engine();
        List<Tensor> tensors = new ArrayList<>(named("encoder_q.", resnet18()));
        tensors.addAll(named("encoder_k.", resnet18()));
        Path file = written(tensors);
        EngineException e = assertThrows(EngineException.class, () -> engine.weights(file, Backbone.RESNET18));
        assertTrue(
                String.valueOf(e.getMessage())
                        .endsWith(
                                "holds this network 2 times, its names with “encoder_k.” and “encoder_q.”. Name the one"
                                        + " you want after the file, e.g. w.safetensors#encoder_q."),
                e.toString());
        WeightsReport report = engine.weights(file.resolveSibling("w.safetensors#encoder_k"), Backbone.RESNET18);
        assertEquals(100, report.matched());
        assertEquals(100, report.unexpected().size());
    }

    /// Grey weights w in a colour network are w / 3 in each channel; colour weights in a grey one are their sum.
    @Test
    void theFirstLayerFollowsTheChannelsOfTheImages() {
        Tensor grey = new Tensor("w", new long[] {1, 1, 1, 2}, new float[] {3, 6});
        assertTrue(FirstLayer.fits(grey.shape(), new long[] {1, 3, 1, 2}));
        assertArrayEquals(new float[] {1, 2, 1, 2, 1, 2}, FirstLayer.values(grey, new long[] {1, 3, 1, 2}));
        Tensor colour = new Tensor("w", new long[] {1, 3, 1, 2}, new float[] {1, 2, 3, 4, 5, 6});
        assertArrayEquals(new float[] {9, 12}, FirstLayer.values(colour, new long[] {1, 1, 1, 2}));
        assertTrue(!FirstLayer.fits(new long[] {1, 2, 1, 2}, new long[] {1, 3, 1, 2}));
    }

    @Test
    void greyWeightsOfARunFitAsAStart() throws Exception {
        TrainingSpec spec = TestSpecs.small(InputMode.FULL, Fusion.CROSS_ATTENTION);
        Path first = Files.createDirectories(folder.resolve("first"));
        try (TrainedNetwork network = engine.train(
                spec,
                2,
                TestSpecs.grey(TestSpecs.halves(InputMode.FULL, 4)),
                TrainingSeed.ofAll(1),
                epoch -> {},
                JobContext.silent())) {
            network.save(first);
        }
        WeightsReport report = engine.weights(first.resolve("weights.params"), Backbone.SMALL);
        assertEquals(1, report.channels());
        assertEquals(
                "The first layer was made for grey images: each of its weights is repeated for 3 channels and divided by"
                        + " 3.",
                report.adapted(3).orElseThrow());
        assertEquals(java.util.Optional.empty(), report.adapted(1));
        TrainingSpec again = TestSpecs.weighted(Backbone.SMALL, first.resolve("weights.params"), 1e-12);
        Path second = Files.createDirectories(folder.resolve("second"));
        try (TrainedNetwork network = engine.train(
                again,
                2,
                TestSpecs.grey(TestSpecs.halves(InputMode.FULL, 4)),
                TrainingSeed.ofAll(2),
                epoch -> {},
                JobContext.silent())) {
            network.save(second);
        }
        assertArrayEquals(kernel(first), kernel(second), 1e-5f);
    }

    private static float[] kernel(Path folder) throws Exception {
        return Safetensors.read(folder.resolve("weights.params")).values().stream()
                .filter(tensor -> Arrays.equals(new long[] {16, 1, 5, 5}, tensor.shape()))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
