package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Sample;
import org.dianet.learning.Tensor;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.BatchStatistics;
import org.dianet.learning.djl.block.Head;
import org.dianet.learning.djl.block.Network;
import org.dianet.learning.djl.block.PublishedHead;
import org.dianet.learning.djl.block.SingleHead;
import org.dianet.learning.djl.block.WeightNames;
import org.dianet.learning.djl.block.image.AffectiveNet;
import org.dianet.learning.djl.block.image.FmaNet;
import org.dianet.learning.djl.block.image.MegaNet;
import org.dianet.learning.djl.block.image.OrigiNet;
import org.dianet.learning.djl.block.image.Vgg;
import org.dianet.learning.djl.block.image.VisionTransformer;
import org.dianet.learning.djl.block.image.VitB16;
import org.dianet.learning.djl.block.network.EfficientNet;
import org.dianet.learning.djl.block.network.ResNet;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.weights.Safetensors;
import org.dianet.learning.weights.WeightsFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Networks for images against their descriptions, see `src/test/python/image_networks_reference.py`, and against the
/// published numbers of their parameters. ResNet-50, VGG and ViT are small here: the same classes with fewer or
/// narrower layers.
@Tag("slow")
class ImageNetworkTest {
    private static final int SIDE = 64;
    private static final int CLASSES = 5;

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    @Test
    void oneStepOfAShortResNet50IsThatOfItsDescription() throws Exception {
        check(ResNet.bottlenecks(1, 2, 1, 1), "resnet50", mean());
    }

    @Test
    void oneStepOfEfficientNetB0IsThatOfItsDescription() throws Exception {
        check(EfficientNet.b0(0), "efficientnet_b0", mean());
    }

    @Test
    void oneStepOfASmallVggIsThatOfItsDescription() throws Exception {
        check(new Vgg(4, 1, 2, 1, 2), "vgg19", mean());
    }

    @Test
    void oneStepOfASmallVisionTransformerIsThatOfItsDescription() throws Exception {
        check(new VitB16(new VisionTransformer.Plan(16, 32, 2, 4, 64)), "vit_b_16", mean());
    }

    @Test
    void oneStepOfOrigiNetWithItsClassifierIsThatOfItsDescription() throws Exception {
        OrigiNet architecture = new OrigiNet();
        check(
                architecture,
                "originet",
                new Answer(architecture.classifier(CLASSES, 0).orElseThrow(), architecture.classifierNames()));
    }

    @Test
    void oneStepOfOurReadingOfAffectiveNetIsThatOfItsDescription() throws Exception {
        check(new AffectiveNet(), "affectivenet", mean());
    }

    @Test
    void oneStepOfOurReadingOfMegaNetIsThatOfItsDescription() throws Exception {
        check(new MegaNet(), "meganet", mean());
    }

    @Test
    void oneStepOfOurReadingOfFmaNetIsThatOfItsDescription() throws Exception {
        check(new FmaNet(), "fmanet", mean(), 6);
    }

    private record Answer(Block block, List<String> names) {}

    private static Answer mean() {
        return new Answer(
                new SequentialBlock()
                        .addSingleton(Pool::globalAvgPool2d)
                        .add(Linear.builder().setUnits(CLASSES).build()),
                List.of("fc.weight", "fc.bias"));
    }

    private static void check(Architecture architecture, String name, Answer answer) throws Exception {
        check(architecture, name, answer, 3);
    }

    private static void check(Architecture architecture, String name, Answer answer, int planes) throws Exception {
        Shape shape = new Shape(4, planes, SIDE, SIDE);
        StepReference reference = StepReference.of(name);
        PyTorch.Gradients.ON.apply();
        Block features = architecture.features(0);
        try (Model model = Model.newInstance("step", "PyTorch")) {
            model.setDataType(DataType.FLOAT64);
            Block whole = new SequentialBlock().add(features).add(answer.block());
            model.setBlock(whole);
            try (Trainer trainer = model.newTrainer(
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(new AdamW(1e-2, 1e-2)))) {
                trainer.initialize(shape);
                List<String> names =
                        new ArrayList<>(architecture.namings().getFirst().names());
                names.addAll(answer.names());
                StepReference.fill(whole, names);
                try (NDManager manager = trainer.getManager().newSubManager()) {
                    NDList images = new NDList(StepReference.image(manager, "step", shape, DataType.FLOAT64));
                    NDArray map = features.forward(new ParameterStore(manager, false), images, false)
                            .head();
                    StepReference.compare("map", reference.map(), map);
                    reference.step(trainer, images, whole, names);
                }
            }
        }
    }

    private static List<Architecture> small() {
        return List.of(
                ResNet.bottlenecks(1, 1, 1, 1),
                EfficientNet.b0(0),
                new Vgg(8, 1, 1, 1, 1),
                new VitB16(new VisionTransformer.Plan(16, 32, 2, 4, 64)),
                new OrigiNet(),
                new AffectiveNet(),
                new MegaNet());
    }

    /// Which half of an image is bright.
    @ParameterizedTest
    @MethodSource("small")
    void aToyProblemIsLearnedAndSavedWeightsAnswerAsBefore(Architecture architecture, @TempDir Path folder)
            throws Exception {
        List<Sample> samples = TestSpecs.halves(InputMode.FULL, 8);
        List<List<FloatImage>> clips = samples.stream().map(Sample::images).toList();
        int[] labels = samples.stream().mapToInt(Sample::label).toArray();
        PyTorch.seed(1);
        try (Model model = Model.newInstance("toy", "PyTorch")) {
            Network network = toy(architecture);
            model.setBlock(network);
            try (Trainer trainer = model.newTrainer(
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(new AdamW(1e-3, 0)))) {
                trainer.initialize(Batches.shapes(samples));
                float value = 1;
                for (int step = 0; step < 60 && value > 0.3; step++) {
                    PyTorch.Gradients.ON.apply();
                    try (NDManager scope = trainer.getManager().newSubManager();
                            GradientCollector collector = trainer.newGradientCollector()) {
                        TrainingLoss loss = new TrainingLoss(new double[] {1, 1}, 0);
                        NDList answers = trainer.forward(Batches.tensors(scope, clips));
                        NDArray entropy = loss.loss(answers, loss.targets(labels));
                        value = entropy.getFloat();
                        collector.backward(entropy);
                        trainer.step();
                    }
                }
                PyTorch.Gradients.OFF.apply();
                settle(network, trainer.getManager(), clips);
                float[] before = answers(network, trainer.getManager(), clips);
                for (int i = 0; i < labels.length; i++) {
                    assertTrue(before[2 * i + labels[i]] > before[2 * i + 1 - labels[i]], "clip " + i);
                }
                WeightFile.write(network, architecture, folder);
                try (NDManager manager = NDManager.newBaseManager()) {
                    Network again = toy(architecture);
                    again.initialize(manager, DataType.FLOAT32, Batches.shapes(samples));
                    WeightFile.read(again, architecture, folder, manager);
                    assertArrayEquals(before, answers(again, manager, clips));
                }
            }
        }
    }

    /// Running statistics lag behind so few steps through so many layers.
    private static void settle(Network network, NDManager manager, List<List<FloatImage>> clips) {
        BatchStatistics statistics = BatchStatistics.of(network);
        statistics.forget();
        int passes = 5;
        for (int pass = 0; pass < passes; pass++) {
            try (NDManager scope = manager.newSubManager()) {
                network.forward(new ParameterStore(scope, false), Batches.tensors(scope, clips), true);
            }
        }
        statistics.settle(passes);
    }

    private static Network toy(Architecture architecture) {
        return new Network(
                architecture.scale(),
                architecture.features(0),
                null,
                TrainableLayers.ALL,
                architecture
                        .classifier(2, 0)
                        .<Head>map(classifier -> new PublishedHead(classifier, 2))
                        .orElseGet(() -> new SingleHead(32, 2, 0)));
    }

    private static float[] answers(Network network, NDManager manager, List<List<FloatImage>> clips) {
        try (NDManager scope = manager.newSubManager()) {
            return network.forward(new ParameterStore(scope, false), Batches.tensors(scope, clips), false)
                    .head()
                    .toFloatArray();
        }
    }

    /// Tensors of each source's names, and of a classifier, into the small networks; the name is that of the large one.
    @ParameterizedTest
    @MethodSource("small")
    void weightsAreImportedByTheNamesOfEverySource(Architecture architecture, @TempDir Path folder) throws Exception {
        Shape image = new Shape(1, 3, 32, 32);
        for (WeightNames source : architecture.namings()) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Block features = architecture.features(0);
                features.initialize(manager, DataType.FLOAT32, image);
                List<Parameter> parameters =
                        features.getParameters().values().stream().toList();
                List<Tensor> tensors = new ArrayList<>();
                for (int i = 0; i < parameters.size(); i++) {
                    long[] shape = parameters.get(i).getShape().getShape();
                    String name = source.names().get(i);
                    tensors.add(new Tensor(name, shape, Numbers.weights(name, shape)));
                }
                tensors.add(Tensor.of(source.classifier().getFirst() + "weight", 1, 2));
                Path file = folder.resolve(source.source() + ".safetensors");
                Safetensors.write(file, tensors);
                WeightsReport report = new WeightImport(
                                Backbone.RESNET50, architecture.namings(), WeightsFile.read(file), features, null)
                        .run();
                assertEquals(parameters.size(), report.matched());
                assertEquals(source.names().size(), report.matched());
                assertEquals(List.of(), report.unexpected());
                assertEquals(source.scale().mean(), report.mean());
                for (int i = 0; i < parameters.size(); i++) {
                    assertArrayEquals(
                            tensors.get(i).values(),
                            parameters.get(i).getArray().toFloatArray());
                }
            }
        }
    }

    @Test
    void weightsOfATransformerForOtherImagesSayWhichSizeTheyFit(@TempDir Path folder) throws Exception {
        VitB16 architecture = new VitB16(new VisionTransformer.Plan(16, 32, 1, 4, 64));
        List<String> names = architecture.namings().getFirst().names();
        Path file = folder.resolve("vit.safetensors");
        Safetensors.write(
                file,
                List.of(
                        new Tensor(names.get(0), new long[] {1, 1, 32}, new float[32]),
                        new Tensor(names.get(1), new long[] {1, 1 + 16, 32}, new float[17 * 32])));
        try (NDManager manager = NDManager.newBaseManager()) {
            Block features = architecture.features(0);
            features.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
            WeightImport importing =
                    new WeightImport(Backbone.VIT_B_16, architecture.namings(), WeightsFile.read(file), features, null);
            EngineException e = assertThrows(EngineException.class, importing::run);
            assertTrue(
                    String.valueOf(e.getMessage())
                            .endsWith("encoder.pos_embedding has the shape [1, 17, 32], not [1, 5, 32]; it was made for"
                                    + " images of 64 pixels, so take imageSize 64"),
                    e.getMessage());
        }
    }

    /// torchvision's state_dict has 320, 38, 360 and 152 entries, among them 2, 6, 2 and 2 of the classifier, and one
    /// counter for each of the 53, 0, 49 and 0 batch normalisations.
    @ParameterizedTest
    @CsvSource({"RESNET50, 265", "VGG19, 32", "EFFICIENTNET_B0, 309", "VIT_B_16, 150"})
    void thereAreAsManyNamesAsInTorchvisionsFiles(Backbone backbone, int names) {
        assertEquals(
                names,
                Networks.architecture(backbone).namings().getFirst().names().size());
    }

    /// torchvision's counts with 1000 classes; OrigiNet's with 5 and those of our readings by their layers.
    @ParameterizedTest
    @CsvSource({
        "VGG19, 143667240, 123642856",
        "RESNET50, 25557032, 2049000",
        "EFFICIENTNET_B0, 5288548, 1281000",
        "VIT_B_16, 86567656, 769000",
        "ORIGINET, 1872613, 1574405",
        "AFFECTIVENET, 685888, 0",
        "MEGANET, 388905, 0",
        "FMANET, 388909, 0"
    })
    void featuresHaveThePublishedCountWithoutTheClassifiers(Backbone backbone, long whole, long classifier) {
        int side = backbone.imageSize();
        try (NDManager manager = NDManager.newBaseManager()) {
            Block features = Networks.architecture(backbone).features(0);
            Shape image = new Shape(1, backbone.planes(), side, side);
            features.initialize(manager, DataType.FLOAT32, image);
            assertEquals(whole - classifier, learnt(features));
            for (Block more : Networks.architecture(backbone).classifier(CLASSES, 0).stream()
                    .toList()) {
                more.initialize(manager, DataType.FLOAT32, features.getOutputShapes(new Shape[] {image})[0]);
                assertEquals(classifier, learnt(more));
            }
        }
    }

    private static long learnt(Block block) {
        return block.getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(p -> p.getShape().size())
                .sum();
    }

    /// With the class token ViT is what a sequence of frames is read from.
    @Test
    void theClassTokenIsOneTokenForEachImage() {
        VisionTransformer.Plan plan = new VisionTransformer.Plan(16, 32, 1, 4, 64);
        Shape image = new Shape(2, 3, 48, 48);
        try (NDManager manager = NDManager.newBaseManager()) {
            VisionTransformer network = new VisionTransformer(plan, VisionTransformer.Readout.CLASS_TOKEN);
            network.initialize(manager, DataType.FLOAT32, image);
            NDArray token = network.forward(new ParameterStore(manager, false), new NDList(manager.ones(image)), false)
                    .head();
            assertEquals(new Shape(2, 32, 1, 1), token.getShape());
            assertEquals(network.getOutputShapes(new Shape[] {image})[0], token.getShape());
        }
    }
}
