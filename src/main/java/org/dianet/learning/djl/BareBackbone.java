package org.dianet.learning.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dianet.learning.Backbone;
import org.dianet.learning.EngineException;
import org.dianet.learning.Tensor;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.djl.block.Architecture;
import org.dianet.learning.weights.WeightsFile;
import org.jspecify.annotations.Nullable;

/// A backbone by itself on the processor, without scaling of its input and without head.
final class BareBackbone implements AutoCloseable {
    private static final int CHUNK = 8;

    private final Backbone backbone;
    private final NDManager manager;
    private final Block features;
    private final @Nullable Block finish;

    BareBackbone(Backbone backbone, Shape image) {
        Architecture architecture = Networks.architecture(backbone);
        this.backbone = backbone;
        this.manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
        this.features = architecture.features(0, (int) image.get(1));
        this.finish = architecture.finalNorm().orElse(null);
        features.initialize(manager, DataType.FLOAT32, image);
        if (finish != null) {
            finish.initialize(manager, DataType.FLOAT32, features.getOutputShapes(new Shape[] {image})[0]);
        }
    }

    /// For images of the size that the network was made for.
    static BareBackbone usual(Backbone backbone) {
        return new BareBackbone(backbone, new Shape(1, backbone.planes(), backbone.imageSize(), backbone.imageSize()));
    }

    WeightsReport load(Path file) throws EngineException {
        return new WeightImport(backbone, WeightsFile.read(file), features, finish).run();
    }

    /// Shapes of the features' parameters, in their order.
    List<long[]> shapes() {
        return features.getParameters().values().stream()
                .map(parameter -> parameter.getShape().getShape())
                .toList();
    }

    /// Values of one of the features' parameters, by its place.
    float[] values(int parameter) {
        return features.getParameters().valueAt(parameter).getArray().toFloatArray();
    }

    /// The last feature map in evaluation mode.
    ///
    /// @param images `[n, c, h, w]`
    Tensor features(Tensor images) {
        PyTorch.Gradients.OFF.apply();
        int count = (int) images.shape()[0];
        int length = images.values().length / count;
        float[] all = new float[0];
        long[] shape = new long[0];
        for (int from = 0; from < count; from += CHUNK) {
            int to = Math.min(count, from + CHUNK);
            try (NDManager scope = manager.newSubManager()) {
                Shape part = new Shape(to - from, images.shape()[1], images.shape()[2], images.shape()[3]);
                NDArray x = scope.create(Arrays.copyOfRange(images.values(), from * length, to * length), part);
                NDArray map = features.forward(new ParameterStore(scope, false), new NDList(x), false)
                        .head();
                float[] values = map.toFloatArray();
                shape = map.getShape().getShape();
                all = from == 0 ? new float[values.length / (to - from) * count] : all;
                System.arraycopy(values, 0, all, values.length / (to - from) * from, values.length);
            }
        }
        shape[0] = count;
        return new Tensor("features", shape, all);
    }

    @Override
    public void close() {
        manager.close();
    }
}
