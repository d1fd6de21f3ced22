package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.storage.json.SpecJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Steps of a network of one matrix: clipped gradients, mixtures, and batches in parts.
@Tag("slow")
class StepCraftTest {
    private static final float[] X = {1, 2, -1, 0.5f, -3, 2, 2, 0, 1, -1, 1, 4};
    private static final float[] W = {0.1f, -0.2f, 0.3f, -0.3f, 0.2f, 0.1f};

    @BeforeAll
    static void oneThread() throws Exception {
        PyTorch.engine();
        PyTorch.useThreads(1);
    }

    /// Rows of fixed numbers, one tensor a stream.
    private record Rows(List<float[]> streams, int width, int[] labels) implements BatchSource {
        @Override
        public int count() {
            return labels.length;
        }

        @Override
        public int label(int index) {
            return labels[index];
        }

        @Override
        public NDList batch(NDManager manager, int[] indices) {
            NDList batch = new NDList();
            for (float[] stream : streams) {
                float[] rows = new float[indices.length * width];
                for (int i = 0; i < indices.length; i++) {
                    System.arraycopy(stream, indices[i] * width, rows, i * width, width);
                }
                batch.add(manager.create(rows, new Shape(indices.length, width)).duplicate());
            }
            return batch;
        }

        @Override
        public Shape[] shapes() {
            return streams.stream().map(_ -> new Shape(1, width)).toArray(Shape[]::new);
        }
    }

    /// @param losses of the epochs
    private record Trained(float[] weights, List<Double> losses, Optional<String> remark) {}

    private static Trained train(PlainBlock block, float[] start, Rows rows, int classes, String json)
            throws Exception {
        PyTorch.Gradients.ON.apply();
        TrainingSpec spec = SpecJson.parse(json);
        AdamW optimizer = new AdamW(
                spec.optimisation().learningRate(), spec.optimisation().weightDecay());
        double[] even = new double[classes];
        Arrays.fill(even, 1);
        try (Model model = Model.newInstance("plain", "PyTorch")) {
            model.setBlock(block);
            try (Trainer trainer = model.newTrainer(
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(optimizer))) {
                trainer.initialize(rows.shapes());
                block.weight().set(start);
                TrainingLoop loop = new TrainingLoop(
                        trainer,
                        optimizer,
                        spec,
                        rows,
                        new TrainingLoss(even, spec.regularisation().consistency()),
                        TrainingSeed.ofAll(1),
                        JobContext.silent());
                List<Double> losses = new ArrayList<>();
                for (int epoch = 1; epoch <= spec.optimisation().epochs(); epoch++) {
                    losses.add(loop.epoch(epoch).loss());
                }
                return new Trained(block.weight().toFloatArray(), losses, loop.remark());
            }
        }
    }

    /// The numbers are PyTorch's, by `src/test/python/clipping_reference.py`.
    @Test
    void aClippedGradientStepsAsInPyTorch() throws Exception {
        Rows rows = new Rows(List.of(X), 3, new int[] {0, 1, 0, 1});
        String spec = "{\"epochs\": 3, \"batch\": 4, \"learningRate\": 0.5, \"weightDecay\": 0.01, \"gradientClip\": ";
        Trained clipped = train(new PlainBlock(2, 3), W, rows, 2, spec + "0.5}");
        assertArrayEquals(
                new float[] {1.518794f, 1.042848f, -0.8469269f, -1.715809f, -1.042848f, 1.240957f},
                clipped.weights(),
                1e-5f);
        assertEquals(0.99921861, clipped.losses().get(0), 1e-6);
        assertEquals(0.01081099, clipped.losses().get(2), 1e-6);
        Trained free = train(new PlainBlock(2, 3), W, rows, 2, spec + "0}");
        assertArrayEquals(
                new float[] {1.331505f, 0.9355702f, -0.8060636f, -1.52852f, -0.9355702f, 1.200094f},
                free.weights(),
                1e-5f);
    }

    /// Clip i is the unit vector e_i, and ten times that in the other stream: λ and the partner can be read off.
    @Test
    void bothPhasesAreMixedAlikeAndSoAreTheirTargets() throws Exception {
        int n = 6;
        float[] one = new float[n * n];
        float[] ten = new float[n * n];
        for (int i = 0; i < n; i++) {
            one[i * n + i] = 1;
            ten[i * n + i] = 10;
        }
        Rows rows = new Rows(List.of(one, ten), n, IntStream.range(0, n).toArray());
        PlainBlock block = new PlainBlock(n, n);
        float[] identity = one.clone();
        Trained trained = train(
                block,
                identity,
                rows,
                n,
                "{\"epochs\": 1, \"batch\": 6, \"learningRate\": 0.1, \"mixup\": 0.4, \"consistency\": 0}");
        float[] first = block.seen.getFirst().get(0);
        float[] second = block.seen.getFirst().get(1);
        double lambda = Double.NaN;
        double loss = 0;
        int mixtures = 0;
        for (int i = 0; i < n; i++) {
            float[] row = Arrays.copyOfRange(first, i * n, (i + 1) * n);
            for (int c = 0; c < n; c++) {
                assertEquals(10 * row[c], second[i * n + c], 1e-5, "the other phase has the same mixture");
            }
            assertEquals(1, sum(row), 1e-6, "shares of a mixture");
            loss -= sum(weighted(row)) / n;
            long parts = IntStream.range(0, n).filter(c -> row[c] > 0).count();
            assertTrue(parts <= 2, "a mixture is of two");
            if (parts == 2) {
                mixtures++;
                double larger = Math.max(max(row), 1 - max(row));
                assertTrue(Double.isNaN(lambda) || Math.abs(larger - lambda) < 1e-6, "one λ a batch");
                lambda = larger;
            }
        }
        assertTrue(mixtures >= 2, "some are mixed");
        // W is the identity, so that the logits are the mixture itself, and its shares are the target's.
        assertEquals(loss, trained.losses().getFirst(), 1e-5);
    }

    /// Σ share · log softmax, the shares being the logits too.
    private static double[] weighted(float[] row) {
        double all = 0;
        for (float value : row) {
            all += Math.exp(value);
        }
        double[] parts = new double[row.length];
        for (int c = 0; c < row.length; c++) {
            parts[c] = row[c] * (row[c] - Math.log(all));
        }
        return parts;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double max(float[] values) {
        double max = 0;
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static final String DUAL =
            "{\"epochs\": 2, \"batch\": 4, \"learningRate\": 0.5, \"weightDecay\": 0, \"consistency\": 0.7}";
    private static final Rows PAIRS =
            new Rows(List.of(X, new float[] {2, 1, 1, -1, 0, 3, 1, 1, 1, 0, 2, -2}), 3, new int[] {0, 1, 0, 1});

    @Test
    void partsOfABatchThatDoesNotFitAddUpToTheWholeBatch() throws Exception {
        Trained whole = train(new PlainBlock(2, 3), W, PAIRS, 2, DUAL);
        // The whole fails, then the second of two halves, whose first had its gradients already.
        PlainBlock small = new PlainBlock(2, 3).failingAt(1, 3);
        Trained parts = train(small, W, PAIRS, 2, DUAL);
        assertArrayEquals(whole.weights(), parts.weights(), 1e-5f);
        assertEquals(whole.losses().get(0), parts.losses().get(0), 1e-6);
        assertEquals(whole.losses().get(1), parts.losses().get(1), 1e-5);
        assertEquals(Optional.empty(), whole.remark());
        assertTrue(parts.remark()
                .orElseThrow()
                .startsWith("Memory did not suffice for 4 clips at a time, so batches"
                        + " were trained in parts of at most 1 whose gradients were added"));
        assertTrue(parts.remark().orElseThrow().contains("batch normalisation took its statistics from the parts"));
        // 4 fails; 2, then 2 fails; four times 1; and in the second epoch four times 1 from the start.
        assertEquals(
                List.of(4, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1),
                small.seen.stream().map(inputs -> inputs.getFirst().length / 3).toList());
    }

    @Test
    void noMemoryForOneClipIsSaid() {
        PlainBlock none = new PlainBlock(2, 3).failingAt(1, 2, 3);
        EngineException e = assertThrows(EngineException.class, () -> train(none, W, PAIRS, 2, DUAL));
        assertTrue(String.valueOf(e.getMessage()).startsWith("memory does not suffice to train on one clip at a time"));
    }
}
