package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.Initializer;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.learning.Backbone;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.micro.MmNet;
import org.dianet.learning.djl.block.micro.SkdTstsan;
import org.dianet.learning.djl.block.micro.Slstt;
import org.dianet.learning.djl.block.micro.TcmResNet;
import org.dianet.learning.djl.block.micro.TsfMicro;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The networks for micro-expressions against values that `src/test/python/micro_reference.py` computes from their
/// descriptions: at a fraction of their widths, so that it is quick, and their parameters at the published ones.
@Tag("slow")
class MicroNetworksTest {
    private static final int CLASSES = 5;

    private enum Reduced {
        MMNET(32),
        MMNET_VERTICAL(32),
        MMNET_ORIENTED(32),
        TCM_RESNET18(48),
        TSFMICRO(32),
        SKD_TSTSAN(56),
        SLSTT(24);

        private final int side;

        Reduced(int side) {
            this.side = side;
        }

        Architecture narrow() {
            return switch (this) {
                case MMNET -> MmNet.narrow(MmNet.Attention.PLACES, 4);
                case MMNET_VERTICAL -> MmNet.narrow(MmNet.Attention.VERTICAL, 4);
                case MMNET_ORIENTED -> MmNet.narrow(MmNet.Attention.ORIENTED, 4);
                case TCM_RESNET18 -> TcmResNet.narrow(8);
                case TSFMICRO -> TsfMicro.narrow(4);
                case SKD_TSTSAN -> SkdTstsan.narrow(4);
                case SLSTT -> Slstt.narrow(16);
            };
        }

        Backbone backbone() {
            return Backbone.valueOf(name());
        }

        Shape images(int count) {
            return new Shape(count, backbone().planes(), side, side);
        }

        /// The engine's LSTM begins with a state of 32 bits.
        DataType type() {
            return this == SLSTT ? DataType.FLOAT32 : DataType.FLOAT64;
        }

        StepReference reference() throws Exception {
            return StepReference.of(backbone().specName());
        }
    }

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    /// Features with their classifier, and the published names of all parameters.
    private record Whole(Block features, Block all, List<String> names) {
        static Whole of(Reduced reduced, NDManager manager, Shape images) {
            Architecture architecture = reduced.narrow();
            return of(architecture, architecture.features(0), CLASSES, manager, reduced.type(), images);
        }

        static Whole of(
                Architecture architecture,
                Block features,
                int classes,
                NDManager manager,
                DataType type,
                Shape images) {
            Block classifier = architecture.classifier(classes, 0).orElseThrow();
            features.initialize(manager, type, images);
            classifier.initialize(manager, type, features.getOutputShapes(new Shape[] {images}));
            List<String> names =
                    new ArrayList<>(architecture.namings().getFirst().names());
            names.addAll(architecture.classifierNames());
            return new Whole(features, new SequentialBlock().add(features).add(classifier), names);
        }

        Whole filled() {
            StepReference.fill(all, names);
            assertEquals(names.size(), all.getParameters().size());
            return this;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMapIsTheReferences(Reduced reduced) throws Exception {
        PyTorch.Gradients.OFF.apply();
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape one = reduced.images(1);
            Whole whole = Whole.of(reduced, manager, one).filled();
            NDArray image = StepReference.image(manager, "image", one, reduced.type());
            NDArray map = whole.features()
                    .forward(new ParameterStore(manager, false), new NDList(image), false)
                    .head();
            StepReference.compare("map", reduced.reference().map(), map);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneStepIsTheReferences(Reduced reduced) throws Exception {
        PyTorch.Gradients.ON.apply();
        Architecture architecture = reduced.narrow();
        double[] even = new double[CLASSES];
        Arrays.fill(even, 1);
        TrainingLoss trainingLoss = new TrainingLoss(even, 0, 0, 0, architecture.ownLoss());
        Shape four = reduced.images(4);
        try (Model model = Model.newInstance("step", "PyTorch")) {
            model.setDataType(reduced.type());
            Whole whole = Whole.of(reduced, model.getNDManager(), four).filled();
            model.setBlock(whole.all());
            try (Trainer trainer = model.newTrainer(
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(new AdamW(1e-2, 1e-2)))) {
                trainer.initialize(four);
                try (NDManager manager = trainer.getManager().newSubManager()) {
                    NDList images = new NDList(StepReference.image(manager, "step", four, reduced.type()));
                    reduced.reference().step(trainer, images, whole.all(), whole.names(), trainingLoss);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theParametersArePublishedInTheSameNumber(Reduced reduced) throws Exception {
        Architecture architecture = Networks.architecture(reduced.backbone());
        assertEquals(reduced.reference().parameters(), learnt(architecture, reduced.backbone(), CLASSES));
    }

    private static long learnt(Architecture architecture, Backbone backbone, int classes) {
        Shape image = new Shape(1, backbone.planes(), backbone.imageSize(), backbone.imageSize());
        try (NDManager manager = NDManager.newBaseManager()) {
            // Numbers that are only counted need not be drawn, which takes long for a large transformer.
            Block features = architecture.features(0);
            features.setInitializer(Initializer.ZEROS, _ -> true);
            return Whole.of(architecture, features, classes, manager, DataType.FLOAT32, image)
                    .all()
                    .getParameters()
                    .values()
                    .stream()
                    .filter(Parameter::requiresGradient)
                    .mapToLong(parameter -> parameter.getShape().size())
                    .sum();
        }
    }

    /// 21,243 in a ResNet-18 of 11,176,512, whose first layer has one channel of three, with a classifier.
    @Test
    void theTemporalCorrelationModuleHasThePublishedCount() throws Exception {
        assertEquals(
                11_176_512 - 2 * 64 * 49 + 21_243 + 512 * 5 + 5,
                Reduced.TCM_RESNET18.reference().parameters());
    }

    /// In place of four times two weights and a normalisation: two layers in each block, two between blocks, two
    /// numbers
    /// for each angle.
    @Test
    void faceSleuthsAttentionHasItsLayersInPlaceOfMmNets() throws Exception {
        long layers = 2 * (128 * 8 * 2) + 256 * 16 * 2 + 512 * 32 * 2 + 128 * 256 + 256 * 512;
        long rows = Reduced.MMNET.reference().parameters() - 4 * (2 + 2) + layers;
        assertEquals(rows, Reduced.MMNET_VERTICAL.reference().parameters());
        assertEquals(rows + 4 * 2, Reduced.MMNET_ORIENTED.reference().parameters());
    }

    /// A vector that points up is one quarter turn, and one that points down is too.
    @Test
    void theLearnedAnglesAreReadOut() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            Block features = Whole.of(Reduced.MMNET_ORIENTED, manager, Reduced.MMNET_ORIENTED.images(1))
                    .features();
            List<NDArray> vectors = features.getParameters().values().stream()
                    .map(Parameter::getArray)
                    .filter(array -> array.getShape().equals(new Shape(2)))
                    .toList();
            assertEquals(4, vectors.size());
            vectors.get(0).set(new double[] {0, 3});
            vectors.get(1).set(new double[] {0, -3});
            assertEquals(
                    "The attention to turned rows learned the angles 90.0°, 90.0°, 72.0°, 72.0°, block by block, from 72°"
                            + " each.",
                    Reduced.MMNET_ORIENTED.narrow().learned(features).orElseThrow());
        }
    }

    /// The published count is of three classes, and has the transformer's own classifier, which is never used.
    @Test
    void slsttHasThePublishedCountButForWhatItNeverUses() throws Exception {
        long twoClassesLess = 2 * (256 + 1);
        assertEquals(93_052_934, Reduced.SLSTT.reference().parameters() - twoClassesLess + (768 * 3 + 3));
    }

    /// The published count has a class token, a head for five classes and a mask, which its forward pass never uses.
    @Test
    void tsfMicroHasThePublishedCountButForWhatItNeverUses() throws Exception {
        assertEquals(12_793_003, Reduced.TSFMICRO.reference().parameters() + 512 + (512 * 5 + 5) + (512 + 1));
    }

    @Test
    void skdTstsanHasThePublishedCountOfFiveClassesAndOfThree() throws Exception {
        assertEquals(2_946_214, Reduced.SKD_TSTSAN.reference().parameters());
        assertEquals(2_943_904, learnt(new SkdTstsan(), Backbone.SKD_TSTSAN, 3));
    }
}
