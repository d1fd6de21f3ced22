package org.dianet.learning.djl;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.List;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.djl.block.network.ConvNextTiny;
import org.dianet.learning.djl.block.network.EfficientNet;
import org.dianet.learning.djl.block.network.LearNet;
import org.dianet.learning.djl.block.network.MobileVitS;
import org.dianet.learning.djl.block.network.ResNet;
import org.dianet.learning.djl.block.network.StstNet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One step of AdamW from fixed weights against PyTorch's, see `src/test/python/networks_reference.py`.
@Tag("slow")
class TrainingStepTest {
    private static final int SIDE = 64;
    private static final int CLASSES = 5;

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    @Test
    void oneStepOfResNet18IsPyTorchs() throws Exception {
        check(ResNet.resNet18(), "resnet18");
    }

    @Test
    void oneStepOfEfficientNetV2SIsPyTorchs() throws Exception {
        check(EfficientNet.v2S(0), "efficientnet_v2_s");
    }

    @Test
    void oneStepOfStstNetIsPyTorchs() throws Exception {
        check(new StstNet(), "ststnet");
    }

    @Test
    void oneStepOfConvNextTinyIsPyTorchs() throws Exception {
        check(new ConvNextTiny(0), "convnext_tiny");
    }

    @Test
    void oneStepOfMobileVitSIsPyTorchs() throws Exception {
        check(new MobileVitS(), "mobilevit_s");
    }

    @Test
    void oneStepOfLearNetIsPyTorchs() throws Exception {
        check(new LearNet(), "learnet");
    }

    private static void check(Architecture architecture, String name) throws Exception {
        PyTorch.Gradients.ON.apply();
        Block features = architecture.features(0);
        Block classifier = Linear.builder().setUnits(CLASSES).build();
        try (Model model = Model.newInstance("step", "PyTorch")) {
            model.setDataType(DataType.FLOAT64);
            model.setBlock(new SequentialBlock()
                    .add(features)
                    .addSingleton(Pool::globalAvgPool2d)
                    .add(classifier));
            try (Trainer trainer = model.newTrainer(
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(new AdamW(1e-2, 1e-2)))) {
                trainer.initialize(new Shape(4, 3, SIDE, SIDE));
                List<String> names = architecture.namings().getFirst().names();
                StepReference.fill(features, names);
                StepReference.fill(classifier, List.of("fc.weight", "fc.bias"));
                try (NDManager manager = trainer.getManager().newSubManager()) {
                    NDList images = new NDList(
                            StepReference.image(manager, "step", new Shape(4, 3, SIDE, SIDE), DataType.FLOAT64));
                    StepReference.of(name).step(trainer, images, features, names);
                }
            }
        }
    }
}
