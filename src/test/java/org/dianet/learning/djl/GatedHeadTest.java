package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import org.dianet.learning.djl.block.GatedHead;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Fusions with gates against their formulas, see `src/test/python/image_networks_reference.py`.
class GatedHeadTest {
    private static final int WIDTH = 8;
    private static final int CLASSES = 5;
    private static final Shape MAP = new Shape(4, 3, 2, 2);

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    @Test
    void oneStepOfTheGroupGatedFusionIsThatOfItsFormulas() throws Exception {
        List<String> names = new ArrayList<>(List.of("grid.weight", "grid.bias"));
        for (String direction : List.of("onsetToOffset", "offsetToOnset")) {
            for (String part : List.of("query", "key", "value", "output")) {
                names.add(direction + "." + part + ".weight");
                names.add(direction + "." + part + ".bias");
            }
        }
        for (String pair : List.of("own", "met")) {
            names.addAll(List.of(pair + ".gate.weight", pair + ".first.weight", pair + ".second.weight"));
        }
        check(GatedHead.group(WIDTH, 2, CLASSES, 0), names, "gated-group");
    }

    @Test
    void oneStepOfTheAdaptiveGateIsThatOfItsFormula() throws Exception {
        check(
                GatedHead.adaptive(WIDTH, CLASSES, 0),
                List.of("grid.weight", "grid.bias", "own.gate.weight", "own.gate.bias"),
                "adaptive-gate");
    }

    private static void check(GatedHead head, List<String> own, String name) throws Exception {
        StepReference reference = StepReference.of(name);
        List<String> names = new ArrayList<>(own);
        names.addAll(List.of("hidden.weight", "hidden.bias", "answer.weight", "answer.bias"));
        PyTorch.Gradients.ON.apply();
        try (Model model = Model.newInstance("step", "PyTorch")) {
            model.setDataType(DataType.FLOAT64);
            model.setBlock(head);
            try (Trainer trainer = model.newTrainer(
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(new AdamW(1e-2, 1e-2)))) {
                trainer.initialize(MAP, MAP);
                StepReference.fill(head, names);
                try (NDManager manager = trainer.getManager().newSubManager()) {
                    NDList maps = new NDList(map(manager, "first"), map(manager, "second"));
                    assertArrayEquals(
                            reference.shares(),
                            head.firstShare(new ParameterStore(manager, false), maps)
                                    .toDoubleArray(),
                            StepReference.CLOSE);
                    reference.step(trainer, maps, head, names);
                }
            }
        }
    }

    private static NDArray map(NDManager manager, String name) {
        return StepReference.image(manager, name, MAP, DataType.FLOAT64);
    }

    /// 8d² for d = 512, without grid, attention and classifier.
    @Test
    void theGatesOfTheGroupGatedFusionHaveTheCountOfItsDescription() {
        long both = count(GatedHead.group(512, 8, 5, 0.5));
        int grid = 512 * 512 + 512;
        int attention = 2 * 1_050_624;
        int classifier = 512 * 256 + 256 + 256 * 5 + 5;
        assertEquals(2_097_152, both - grid - attention - classifier);
    }

    private static long count(Block head) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape map = new Shape(1, 512, 7, 7);
            head.initialize(manager, DataType.FLOAT32, map, map);
            return head.getParameters().values().stream()
                    .filter(Parameter::requiresGradient)
                    .mapToLong(p -> p.getShape().size())
                    .sum();
        }
    }
}
