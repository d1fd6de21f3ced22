package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.util.Pair;
import com.google.gson.Gson;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.network.EfficientNetV2S;
import org.dianet.learning.djl.block.network.ResNet18;
import org.dianet.learning.djl.block.network.StstNet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One step of AdamW from fixed weights against PyTorch's, see `src/test/python/networks_reference.py`: loss,
/// gradients, weights afterwards and the statistics of batch normalisation. Of each tensor its length and four values.
@Tag("slow")
class TrainingStepTest {
    private static final int SIDE = 64;
    private static final int CLASSES = 5;
    private static final double CLOSE = 1e-4;
    private static final double ROUNDING = 1e-5;

    private record Reference(
            double loss,
            Map<String, double[]> gradients,
            Map<String, double[]> weights,
            Map<String, double[]> statistics) {

        /// Adam's first step is the sign of the gradient, which is anybody's guess where the gradient is as small as
        /// the rounding of its sum: such values, and lengths that hold them, are left out.
        Map<String, double[]> sureWeights() {
            Map<String, double[]> sure = new HashMap<>();
            weights.forEach((name, values) -> {
                double[] kept = values.clone();
                kept[0] = Double.NaN;
                for (int i = 1; i < kept.length; i++) {
                    kept[i] = Math.abs(gradients.get(name)[i]) > ROUNDING ? kept[i] : Double.NaN;
                }
                sure.put(name, kept);
            });
            return sure;
        }

        static Reference of(String name) throws Exception {
            try (Reader reader = new InputStreamReader(
                    TrainingStepTest.class.getResourceAsStream(name + "-step.json"), StandardCharsets.UTF_8)) {
                return new Gson().fromJson(reader, Reference.class);
            }
        }
    }

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    @Test
    void oneStepOfResNet18IsPyTorchs() throws Exception {
        check(ResNet18.whole(), Reference.of("resnet18"));
    }

    @Test
    void oneStepOfEfficientNetV2SIsPyTorchs() throws Exception {
        check(new EfficientNetV2S(0), Reference.of("efficientnet_v2_s"));
    }

    @Test
    void oneStepOfStstNetIsPyTorchs() throws Exception {
        check(new StstNet(), Reference.of("ststnet"));
    }

    private static void check(Architecture architecture, Reference reference) {
        PyTorch.Gradients.ON.apply();
        Block features = architecture.features(0);
        Block classifier = Linear.builder().setUnits(CLASSES).build();
        try (Model model = Model.newInstance("step", "PyTorch")) {
            model.setBlock(new SequentialBlock()
                    .add(features)
                    .addSingleton(Pool::globalAvgPool2d)
                    .add(classifier));
            try (Trainer trainer = model.newTrainer(
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(new AdamW(1e-2, 1e-2)))) {
                trainer.initialize(new Shape(4, 3, SIDE, SIDE));
                ParityTest.fill(features, architecture.namings().getFirst());
                fill(classifier);
                step(trainer, architecture, features, reference);
            }
        }
    }

    private static void fill(Block classifier) {
        for (Pair<String, Parameter> entry : classifier.getParameters()) {
            NDArray array = entry.getValue().getArray();
            array.set(Numbers.weights("fc." + entry.getKey(), array.getShape().getShape()));
        }
    }

    private static void step(Trainer trainer, Architecture architecture, Block features, Reference reference) {
        TrainingLoss trainingLoss = new TrainingLoss(new double[] {1, 1, 1, 1, 1}, 0);
        try (NDManager manager = trainer.getManager().newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            NDArray images = manager.create(Numbers.image("step", 4 * 3 * SIDE * SIDE), new Shape(4, 3, SIDE, SIDE))
                    .duplicate();
            NDArray loss = trainingLoss.loss(
                    trainer.forward(new NDList(images)), trainingLoss.targets(new int[] {0, 1, 2, 3}));
            assertEquals(reference.loss(), loss.getFloat(), CLOSE);
            collector.backward(loss);
            compare(architecture, features, reference.gradients(), What.GRADIENT);
            trainer.step();
        }
        compare(architecture, features, reference.sureWeights(), What.VALUE);
        compare(architecture, features, reference.statistics(), What.VALUE);
    }

    private enum What {
        VALUE,
        GRADIENT
    }

    private static void compare(Architecture architecture, Block features, Map<String, double[]> expected, What what) {
        Iterator<String> names = architecture.namings().getFirst().names().iterator();
        int compared = 0;
        for (Parameter parameter : features.getParameters().values()) {
            String name = names.next();
            double[] wanted = expected.get(name);
            if (wanted != null) {
                NDArray array = parameter.getArray();
                float[] found = (what == What.GRADIENT ? array.getGradient() : array).toFloatArray();
                compare(name, wanted, found);
                compared++;
            }
        }
        assertEquals(expected.size(), compared);
    }

    private static void compare(String name, double[] wanted, float[] found) {
        double squares = 0;
        for (float v : found) {
            squares += (double) v * v;
        }
        if (!Double.isNaN(wanted[0])) {
            assertEquals(wanted[0], Math.sqrt(squares), CLOSE * Math.max(1, wanted[0]), name);
        }
        int stride = Math.max(1, found.length / 4);
        for (int i = 1; i < wanted.length; i++) {
            if (!Double.isNaN(wanted[i])) {
                assertEquals(wanted[i], found[(i - 1) * stride], CLOSE, name);
            }
        }
    }
}
