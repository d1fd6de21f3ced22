package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import com.google.gson.Gson;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// One training step of four samples of the classes 0 to 3 of 5, computed in Python from fixed weights: loss,
/// gradients, weights afterwards and the statistics of batch normalisation. Of each tensor its length and four values.
///
/// @param map of the features in evaluation, where it is stored
/// @param parameters of the network at its published widths, where the count is stored
/// @param shares of the first stream before the step, where there are gates
record StepReference(
        double loss,
        double[] map,
        long parameters,
        double[] shares,
        Map<String, double[]> gradients,
        Map<String, double[]> weights,
        Map<String, double[]> statistics) {
    /// Numbers are stored with seven digits, and some constants of networks have 32 bits. With 32 bits throughout, how
    /// a
    /// processor rounds would show: 3e-4 in gradients of ResNet-50's first layer, in PyTorch as well.
    static final double CLOSE = 1e-6;
    private static final double CLOSE_OF_32_BITS = 1e-4;
    private static final double ROUNDING = 1e-5;

    static StepReference of(String name) throws Exception {
        try (Reader reader = new InputStreamReader(
                StepReference.class.getResourceAsStream(name + "-step.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, StepReference.class);
        }
    }

    /// Adam's first step is the sign of the gradient, which is anybody's guess where the gradient is as small as
    /// the rounding of its sum: such values, and lengths that hold them, are left out.
    private Map<String, double[]> sureWeights() {
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

    /// Gives a block the weights that the reference computes from the same names.
    static void fill(Block block, List<String> names) {
        Iterator<String> next = names.iterator();
        for (Parameter parameter : block.getParameters().values()) {
            NDArray array = parameter.getArray();
            float[] weights = Numbers.weights(next.next(), array.getShape().getShape());
            array.set(array.getManager()
                    .create(weights, array.getShape())
                    .toType(array.getDataType(), false)
                    .toByteBuffer());
        }
    }

    /// An input of fixed numbers, which owns its memory.
    static NDArray image(NDManager manager, String name, Shape shape, DataType type) {
        return manager.create(Numbers.image(name, (int) shape.size()), shape)
                .duplicate()
                .toType(type, false);
    }

    /// Takes the step and compares.
    ///
    /// @param block whose weights are in the reference, by these names
    void step(Trainer trainer, NDList inputs, Block block, List<String> names) {
        step(trainer, inputs, block, names, new TrainingLoss(new double[] {1, 1, 1, 1, 1}, 0));
    }

    void step(Trainer trainer, NDList inputs, Block block, List<String> names, TrainingLoss trainingLoss) {
        try (GradientCollector collector = trainer.newGradientCollector()) {
            NDArray found = trainingLoss.loss(trainer.forward(inputs), trainingLoss.targets(new int[] {0, 1, 2, 3}));
            compare("loss", new double[] {Math.abs(loss), loss}, found);
            collector.backward(found);
            compare(block, names, gradients, What.GRADIENT);
        }
        // As the trainer does it, which itself cannot look at gradients of 64 bits.
        AdamW rule = new AdamW(1e-2, 1e-2);
        for (Parameter parameter : block.getParameters().values()) {
            if (parameter.requiresGradient()) {
                NDArray array = parameter.getArray();
                rule.update(parameter.getId(), array, array.getGradient());
            }
        }
        compare(block, names, sureWeights(), What.VALUE);
        compare(block, names, statistics, What.VALUE);
    }

    private enum What {
        VALUE,
        GRADIENT
    }

    private static void compare(Block block, List<String> names, Map<String, double[]> expected, What what) {
        Iterator<String> next = names.iterator();
        int compared = 0;
        for (Parameter parameter : block.getParameters().values()) {
            String name = next.next();
            double[] wanted = expected.get(name);
            if (wanted != null) {
                NDArray array = parameter.getArray();
                compare(name, wanted, what == What.GRADIENT ? array.getGradient() : array);
                compared++;
            }
        }
        assertEquals(expected.size(), compared);
    }

    static void compare(String name, double[] wanted, NDArray array) {
        double close = array.getDataType() == DataType.FLOAT64 ? CLOSE : CLOSE_OF_32_BITS;
        double[] found = array.toType(DataType.FLOAT64, false).toDoubleArray();
        double squares = 0;
        for (double v : found) {
            squares += v * v;
        }
        if (!Double.isNaN(wanted[0])) {
            assertEquals(wanted[0], Math.sqrt(squares), close * Math.max(1, wanted[0]), name);
        }
        int stride = Math.max(1, found.length / 4);
        for (int i = 1; i < wanted.length; i++) {
            if (!Double.isNaN(wanted[i])) {
                assertEquals(wanted[i], found[(i - 1) * stride], close * Math.max(1, Math.abs(wanted[i])), name);
            }
        }
    }
}
