package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dianet.learning.EngineException;
import org.dianet.learning.Fusion;
import org.dianet.learning.Sample;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The training loop frees the forward pass before the backward pass, which still reads some of its tensors. One that
/// borrows Java memory would by then be anything.
@Tag("slow")
class OwnedMemoryTest {
    private static final int CLASSES = 2;
    private static final int CLIPS = 4;
    private static final int ROUNDS = 1;

    @ParameterizedTest
    @EnumSource(Fusion.class)
    void aCollectionBeforeTheBackwardPassChangesNoGradient(Fusion fusion) throws Exception {
        TrainingSpec spec = TestSpecs.small(InputMode.DUAL, fusion);
        List<Sample> samples = TestSpecs.halves(InputMode.DUAL, CLIPS);
        Shape[] inputs =
                samples.getFirst().images().stream().map(Batches::shape).toArray(Shape[]::new);
        PyTorch.engine();
        PyTorch.useThreads(1);
        PyTorch.seed(1);
        try (DjlNetwork network = DjlNetwork.initial(spec, CLASSES, inputs, TrainingSeed.ofAll(0))) {
            List<float[]> quiet = gradients(network, samples, () -> {});
            List<float[]> collected = gradients(network, samples, OwnedMemoryTest::collectAndOverwrite);
            assertFalse(quiet.stream().allMatch(OwnedMemoryTest::zero), "no gradient at all");
            for (int i = 0; i < quiet.size(); i++) {
                assertArrayEquals(quiet.get(i), collected.get(i), "parameter " + i);
            }
        }
    }

    /// Gradients of one step as the training loop takes it, with `between` run before the backward pass.
    private static List<float[]> gradients(DjlNetwork network, List<Sample> samples, Runnable between)
            throws EngineException {
        PyTorch.Gradients.ON.apply();
        PyTorch.seed(2);
        List<float[]> gradients = new ArrayList<>();
        try (NDManager step = network.model().getNDManager().newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray loss = forward(network, step, samples);
            between.run();
            collector.backward(loss);
            for (Parameter parameter : network.network().getParameters().values()) {
                if (parameter.requiresGradient()) {
                    NDArray gradient = parameter.getArray().getGradient();
                    gradients.add(gradient.toFloatArray());
                    // Gradients accumulate until they are zeroed.
                    gradient.subi(gradient.duplicate());
                }
            }
        }
        return gradients;
    }

    private static NDArray forward(DjlNetwork network, NDManager step, List<Sample> samples) {
        for (Parameter parameter : network.network().getParameters().values()) {
            if (parameter.requiresGradient()) {
                parameter.getArray().setRequiresGradient(true);
            }
        }
        try (NDManager scope = step.newSubManager()) {
            var images =
                    Batches.tensors(scope, samples.stream().map(Sample::images).toList());
            var outputs = network.network().forward(new ParameterStore(step, false), images, true);
            double[] weights = new double[CLASSES];
            Arrays.fill(weights, 1);
            TrainingLoss trainingLoss = new TrainingLoss(weights, 0.1);
            int[] labels =
                    IntStream.range(0, CLIPS).map(i -> samples.get(i).label()).toArray();
            NDArray loss = trainingLoss.loss(outputs, trainingLoss.targets(labels));
            loss.attach(step);
            return loss;
        }
    }

    private static void collectAndOverwrite() {
        List<ByteBuffer> taken = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            for (int size = 4; size <= 4 << 16; size *= 2) {
                for (int i = 0; i < 50; i++) {
                    byte[] other = new byte[size];
                    Arrays.fill(other, (byte) 0x40);
                    taken.add(ByteBuffer.allocateDirect(size).put(other));
                }
            }
        }
        assertFalse(taken.isEmpty());
    }

    private static boolean zero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
