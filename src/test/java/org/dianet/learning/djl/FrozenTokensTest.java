package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;
import java.util.List;
import org.dianet.learning.TrainableLayers;
import org.dianet.learning.djl.block.Network;
import org.dianet.learning.djl.block.PublishedHead;
import org.dianet.learning.djl.block.micro.Slstt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SLSTT at a sixteenth of its widths, its head trained on the tokens of a frozen transformer. Two classes of made-up
/// flows: to the right in the upper half, or to the left in the lower.
@Tag("slow")
class FrozenTokensTest {
    private static final int CLASSES = 5;
    private static final int COUNT = 8;
    private static final int FRAMES = 3;
    private static final int SIDE = 24;
    private static final Shape IMAGES = new Shape(COUNT, 2 * FRAMES, SIDE, SIDE);

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    private static Network network(NDManager manager) throws Exception {
        PyTorch.seed(1);
        Slstt slstt = Slstt.narrow(16);
        Network network = new Network(
                slstt.scale(),
                slstt.features(0),
                null,
                TrainableLayers.HEAD,
                new PublishedHead(slstt.classifier(CLASSES, 0).orElseThrow(), CLASSES));
        network.initialize(manager, DataType.FLOAT32, IMAGES);
        return network;
    }

    private static NDArray images(NDManager manager) {
        float[] values = new float[(int) IMAGES.size()];
        double[] noise = Numbers.of("noise", values.length);
        for (int k = 0; k < values.length; k++) {
            int row = k / SIDE % SIDE;
            boolean right = k / (SIDE * SIDE) % 2 == 0;
            boolean first = label(k / (2 * FRAMES * SIDE * SIDE)) == 0;
            double moved = !right ? 0 : first && row < SIDE / 2 ? 0.3 : !first && row >= SIDE / 2 ? -0.3 : 0;
            values[k] = (float) (0.5 + moved + 0.05 * (noise[k] - 0.5));
        }
        return manager.create(values, IMAGES).duplicate();
    }

    private static int label(int clip) {
        return clip % 2;
    }

    @Test
    void itsHeadStartsAtChanceLearnsWhatIsEasyAndAnswersTheSameOnceSaved(@TempDir Path folder) throws Exception {
        try (Model model = Model.newInstance("slstt", "PyTorch")) {
            NDManager manager = model.getNDManager();
            Network network = network(manager);
            ParameterStore store = new ParameterStore(manager, false);
            PyTorch.Gradients.OFF.apply();
            NDList tokens = network.rawMaps(store, new NDList(images(manager)), false);
            assertEquals(new Shape(COUNT, 48, FRAMES, 1), tokens.head().getShape());
            Block head = network.head();
            double start = -head.forward(store, tokens, false)
                    .head()
                    .logSoftmax(-1)
                    .mean()
                    .getFloat();
            assertEquals(Math.log(CLASSES), start, 0.3);
            train(model, head, tokens);
            PyTorch.Gradients.OFF.apply();
            NDArray answers =
                    network.forward(store, new NDList(images(manager)), false).head();
            List<double[]> shares = DjlNetwork.rows(answers.softmax(-1));
            for (int clip = 0; clip < COUNT; clip++) {
                assertTrue(shares.get(clip)[label(clip)] > 0.5, "clip " + clip);
            }
            WeightFile.write(network, Slstt.narrow(16), folder);
            Network again = network(manager);
            WeightFile.read(again, Slstt.narrow(16), folder, manager);
            assertEquals(
                    answers,
                    again.forward(store, new NDList(images(manager)), false).head());
        }
    }

    private static void train(Model model, Block head, NDList tokens) {
        model.setBlock(head);
        double[] even = {1, 1, 1, 1, 1};
        TrainingLoss trainingLoss = new TrainingLoss(even, 0);
        int[] labels = new int[COUNT];
        for (int clip = 0; clip < COUNT; clip++) {
            labels[clip] = label(clip);
        }
        try (Trainer trainer = model.newTrainer(
                new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(new AdamW(1e-2, 0)))) {
            trainer.initialize(tokens.head().getShape());
            for (int step = 0; step < 60; step++) {
                PyTorch.Gradients.ON.apply();
                try (NDManager scope = trainer.getManager().newSubManager();
                        GradientCollector collector = trainer.newGradientCollector()) {
                    NDArray own = tokens.head().duplicate();
                    own.attach(scope);
                    collector.backward(
                            trainingLoss.loss(trainer.forward(new NDList(own)), trainingLoss.targets(labels)));
                    trainer.step();
                }
            }
        }
    }
}
