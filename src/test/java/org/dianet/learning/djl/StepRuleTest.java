package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import org.dianet.learning.Optimisation;
import org.dianet.learning.Optimizer;
import org.dianet.learning.Presets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three steps of each rule, whose rate and gradient change, against `src/test/python/optimiser_reference.py`.
@Tag("slow")
class StepRuleTest {
    private static final float[] WEIGHTS = {1, -2, 0.5f, 0};
    private static final float[] GRADIENT = {0.1f, -0.3f, 1e-6f, 2};
    private static final double[][] SCALES = {{1, 1}, {0.5, 0.5}, {0.2, 1}};

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    private static StepRule rule(Optimizer optimizer, double beta2) {
        return StepRule.of(new Optimisation(1, 1, 0.1, 0.2).withOptimizer(optimizer, beta2));
    }

    @ParameterizedTest
    @CsvSource({
        "ADAMW, 0.999, 0.8020335, -1.7683526, 0.3206499, -0.1642858",
        "ADAM, 0.999, 0.8309587, -1.8309898, 0.3310571, -0.1656856",
        "ADAM, 0.99, 0.8309227, -1.8309566, 0.3310115, -0.1657512",
        "SGD, 0.999, 0.9292708, -1.8372252, 0.4752934, -0.4263280"
    })
    void threeStepsAreTheReferences(Optimizer optimizer, double beta2, float a, float b, float c, float d) {
        StepRule rule = rule(optimizer, beta2);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weight = manager.create(WEIGHTS);
            NDArray gradient = manager.create(GRADIENT);
            for (double[] scale : SCALES) {
                rule.scale(scale[0], scale[1]);
                rule.update("w", weight, gradient);
            }
            assertArrayEquals(new float[] {a, b, c, d}, weight.toFloatArray(), 2e-6f);
            assertArrayEquals(GRADIENT, gradient.toFloatArray());
        }
    }

    /// The first step, kept, and two more by another rule object that reads it, are the three steps.
    @ParameterizedTest
    @CsvSource({"ADAMW, 0.8020335", "ADAM, 0.8309587", "SGD, 0.9292708"})
    void aRuleGoesOnFromWhatWasKept(Optimizer optimizer, float first) throws Exception {
        Linear block = Linear.builder().setUnits(1).optBias(false).build();
        try (NDManager manager = NDManager.newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
            Parameter parameter = block.getParameters().valueAt(0);
            NDArray weight = parameter.getArray();
            weight.set(WEIGHTS);
            NDArray gradient = manager.create(GRADIENT).reshape(weight.getShape());
            StepRule before = rule(optimizer, Optimisation.BETA2);
            before.keep(block);
            before.scale(SCALES[0][0], SCALES[0][1]);
            before.update(parameter.getId(), weight, gradient);
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            before.write(new DataOutputStream(kept));
            StepRule after = rule(optimizer, Optimisation.BETA2);
            after.keep(block);
            after.read(new DataInputStream(new ByteArrayInputStream(kept.toByteArray())));
            for (int i = 1; i < SCALES.length; i++) {
                after.scale(SCALES[i][0], SCALES[i][1]);
                after.update(parameter.getId(), weight, gradient);
            }
            assertEquals(first, weight.toFloatArray()[0], 2e-6f);
        }
    }

    /// A checkpoint names the training by this text.
    @Test
    void aTrainingByAdamWHasTheNameThatItHadBeforeThereWereOtherRules() {
        String text = Training.identity(Presets.QUICK);
        assertTrue(text.contains("mixup=0.0, testMirror=false], execution="), text);
        assertEquals(
                "optimisation=Optimisation[epochs=30, batch=8, learningRate=0.001, weightDecay=0.01,"
                        + " schedule=CONSTANT, gradientClip=0.0, stop=FIXED, patience=0, averageLast=0.2]",
                text.substring(text.indexOf("optimisation="), text.indexOf(", regularisation=")));
    }
}
