package org.dianet.learning.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearnedMagnifier;
import org.dianet.learning.Tensor;
import org.dianet.learning.djl.block.micro.MagNet;
import org.dianet.learning.weights.WeightsFile;

/// Learned magnification by its published weights, on the processor.
public final class DjlMagnifier implements LearnedMagnifier {
    /// Longest side of what is computed and given back.
    static final int LARGEST = 256;

    private static final int STEP = 4;
    private static final float HALF = 127.5f;
    private static final int COLOURS = 3;

    private final NDManager manager;
    private final MagNet network = new MagNet();

    private DjlMagnifier() {
        manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        network.initialize(
                manager, DataType.FLOAT32, new Shape(1, COLOURS, 16, 16), new Shape(1, COLOURS, 16, 16), new Shape(1));
    }

    /// @throws EngineException if the file holds other weights, or the engine cannot be loaded
    public static DjlMagnifier load(Path weights) throws EngineException {
        PyTorch.engine();
        DjlMagnifier magnifier = new DjlMagnifier();
        try {
            magnifier.fill(WeightsFile.read(weights).tensors(), weights);
            return magnifier;
        } catch (EngineException | RuntimeException e) {
            magnifier.close();
            throw e;
        }
    }

    private void fill(Map<String, Tensor> tensors, Path file) throws EngineException {
        List<String> names = MagNet.names();
        for (int i = 0; i < names.size(); i++) {
            NDArray into = network.getParameters().valueAt(i).getArray();
            Tensor tensor = tensors.get(names.get(i));
            if (tensor == null || !Arrays.equals(tensor.shape(), into.getShape().getShape())) {
                throw new EngineException(file + " does not hold the weights of learned motion magnification: "
                        + names.get(i) + (tensor == null ? " is missing" : " has another shape")
                        + "; give the file magnet.pth of its authors");
            }
            into.set(tensor.values());
        }
    }

    @Override
    public synchronized Frame magnify(Frame reference, Frame frame, double factor) throws EngineException {
        double shrink = Math.min(1, (double) LARGEST / Math.max(frame.width(), frame.height()));
        int width = side(frame.width() * shrink);
        int height = side(frame.height() * shrink);
        PyTorch.Gradients.OFF.apply();
        try (NDManager scope = manager.newSubManager()) {
            NDArray answer = network.forward(
                            new ParameterStore(scope, false),
                            new NDList(
                                    image(scope, reference, width, height),
                                    image(scope, frame, width, height),
                                    scope.create(new float[] {(float) factor}).duplicate()),
                            false)
                    .head();
            return frame(answer.toFloatArray(), width, height);
        } catch (ai.djl.engine.EngineException e) {
            throw new EngineException("learned magnification cannot be computed: " + e.getMessage(), e);
        }
    }

    /// The nearest side that the network can halve twice.
    private static int side(double length) {
        return Math.max(4 * STEP, (int) Math.round(length / STEP) * STEP);
    }

    private static NDArray image(NDManager scope, Frame frame, int width, int height) {
        byte[] pixels = Resampler.resample(frame, width, height, Colour.RGB);
        float[] values = new float[pixels.length];
        int places = width * height;
        for (int i = 0; i < pixels.length; i++) {
            values[i % COLOURS * places + i / COLOURS] = (pixels[i] & 0xff) / HALF - 1;
        }
        return scope.create(values, new Shape(1, COLOURS, height, width)).duplicate();
    }

    private static Frame frame(float[] values, int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int pixel = 0xff;
            for (int c = 0; c < COLOURS; c++) {
                pixel = pixel << 8 | Math.clamp(Math.round((values[c * argb.length + i] + 1) * HALF), 0, 255);
            }
            argb[i] = pixel;
        }
        return new Frame(width, height, argb);
    }

    @Override
    public synchronized void close() {
        manager.close();
    }
}
