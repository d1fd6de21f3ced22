package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;
import java.util.List;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.Network;
import org.dianet.learning.djl.block.PublishedHead;
import org.dianet.learning.djl.block.micro.MmNet;
import org.dianet.learning.djl.block.micro.TcmResNet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Networks at a fraction of their widths, on four clips of two classes: the upper or the lower half becomes bright in
/// the
/// later half of the planes.
@Tag("slow")
class NarrowNetworksTest {
    private static final int CLASSES = 5;
    private static final int COUNT = 4;
    private static final int SIDE = 32;
    private static final int STEPS = 20;

    private enum Narrow {
        MMNET_VERTICAL(6),
        MMNET_ORIENTED(6),
        TCM_RESNET18(8);

        private final int planes;

        Narrow(int planes) {
            this.planes = planes;
        }

        Architecture architecture() {
            return switch (this) {
                case MMNET_VERTICAL -> MmNet.narrow(MmNet.Attention.VERTICAL, 4);
                case MMNET_ORIENTED -> MmNet.narrow(MmNet.Attention.ORIENTED, 4);
                case TCM_RESNET18 -> TcmResNet.narrow(8);
            };
        }

        Shape images() {
            return new Shape(COUNT, planes, SIDE, SIDE);
        }
    }

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    private static Network network(NDManager manager, Narrow narrow, long seed) throws Exception {
        PyTorch.seed(seed);
        Architecture architecture = narrow.architecture();
        Network network = new Network(
                architecture.scale(),
                architecture.features(0, narrow.planes),
                null,
                TrainableLayers.ALL,
                new PublishedHead(architecture.classifier(CLASSES, 0).orElseThrow(), CLASSES));
        network.initialize(manager, DataType.FLOAT32, narrow.images());
        return network;
    }

    private static NDArray images(NDManager manager, Narrow narrow) {
        Shape shape = narrow.images();
        float[] values = new float[(int) shape.size()];
        double[] noise = Numbers.of("noise", values.length);
        for (int k = 0; k < values.length; k++) {
            int row = k / SIDE % SIDE;
            int plane = k / (SIDE * SIDE) % narrow.planes;
            int clip = k / (SIDE * SIDE * narrow.planes);
            boolean bright = plane >= narrow.planes / 2 && (row < SIDE / 2) == (clip % 2 == 0);
            values[k] = (float) ((bright ? 0.6 : 0.4) + 0.1 * noise[k]);
        }
        return manager.create(values, shape).duplicate();
    }

    @ParameterizedTest
    @EnumSource
    void eachStartsAtChanceLearnsWhatIsEasyAndAnswersTheSameOnceSaved(Narrow narrow, @TempDir Path folder)
            throws Exception {
        try (Model model = Model.newInstance("narrow", "PyTorch")) {
            NDManager manager = model.getNDManager();
            Network network = network(manager, narrow, 1);
            ParameterStore store = new ParameterStore(manager, false);
            NDList images = new NDList(images(manager, narrow));
            PyTorch.Gradients.OFF.apply();
            double start = -network.forward(store, images, false)
                    .head()
                    .logSoftmax(-1)
                    .mean()
                    .getFloat();
            assertEquals(Math.log(CLASSES), start, 0.3);
            train(model, network, images);
            PyTorch.Gradients.OFF.apply();
            NDArray answers = network.forward(store, images, false).head();
            List<double[]> shares = DjlNetwork.rows(answers.softmax(-1));
            for (int clip = 0; clip < COUNT; clip++) {
                assertTrue(shares.get(clip)[clip % 2] > 0.5, narrow + ", clip " + clip);
            }
            WeightFile.write(network, narrow.architecture(), folder);
            Network again = network(manager, narrow, 2);
            WeightFile.read(again, narrow.architecture(), folder, manager);
            assertEquals(answers, again.forward(store, images, false).head());
        }
    }

    private static void train(Model model, Network network, NDList images) {
        model.setBlock(network);
        TrainingLoss trainingLoss = new TrainingLoss(new double[] {1, 1, 1, 1, 1}, 0);
        try (Trainer trainer = model.newTrainer(
                new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(new AdamW(1e-2, 0)))) {
            trainer.initialize(images.head().getShape());
            PyTorch.Gradients.ON.apply();
            for (int step = 0; step < STEPS; step++) {
                try (NDManager scope = trainer.getManager().newSubManager();
                        GradientCollector collector = trainer.newGradientCollector()) {
                    NDArray own = images.head().duplicate();
                    own.attach(scope);
                    collector.backward(trainingLoss.loss(
                            trainer.forward(new NDList(own)), trainingLoss.targets(new int[] {0, 1, 0, 1})));
                    trainer.step();
                }
            }
        }
    }
}
