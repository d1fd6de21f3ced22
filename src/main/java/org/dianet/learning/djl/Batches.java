package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainingSpec;

/// Images as tensors.
final class Batches {
    private Batches() {}

    /// One tensor `[n, channels, height, width]` a stream, in channels-last memory.
    ///
    /// @param clips the images of each clip, one a stream
    static NDList tensors(NDManager manager, List<List<FloatImage>> clips) {
        NDList streams = new NDList();
        for (int stream = 0; stream < clips.getFirst().size(); stream++) {
            List<FloatImage> images = new ArrayList<>();
            for (List<FloatImage> clip : clips) {
                images.add(clip.get(stream));
            }
            streams.add(tensor(manager, images));
        }
        return streams;
    }

    private static NDArray tensor(NDManager manager, List<FloatImage> images) {
        FloatImage first = images.getFirst();
        int length = first.values().length;
        float[] values = new float[images.size() * length];
        for (int i = 0; i < images.size(); i++) {
            System.arraycopy(images.get(i).values(), 0, values, i * length, length);
        }
        return manager.create(values, new Shape(images.size(), first.height(), first.width(), first.channels()))
                .transpose(0, 3, 1, 2)
                // A tensor made from an array borrows Java memory, which may be collected once the tensor is closed,
                // while the backward pass still reads it. A copy owns its memory; it keeps the channels-last strides.
                .duplicate();
    }

    /// The shape of a stream's batch of one.
    static Shape shape(FloatImage image) {
        return new Shape(1, image.channels(), image.height(), image.width());
    }

    /// Shapes of a batch of one, one a stream.
    static Shape[] shapes(List<Sample> samples) {
        return samples.getFirst().images().stream().map(Batches::shape).toArray(Shape[]::new);
    }

    /// Shapes of a batch of one as a spec asks for, one a stream.
    static Shape[] shapes(TrainingSpec spec) {
        int side = spec.images().imageSize();
        Shape[] shapes = new Shape[spec.images().streams()];
        Arrays.fill(shapes, new Shape(1, spec.images().motion().channels(), side, side));
        return shapes;
    }
}
