package org.dianet.learning.djl;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.dianet.learning.Tensor;
import org.jspecify.annotations.Nullable;

/// Weights of a layer that sees the image, for images of other channels: those for grey images are repeated and
/// divided,
/// those for colour images summed, so that a grey image gives the same either way.
final class FirstLayer {
    private static final int GREY = 1;
    private static final int COLOUR = 3;
    private static final int KERNEL = 4;

    private FirstLayer() {}

    /// Whether the shapes are equal but for sides of length 1 at the end, which sources write or leave out, and for the
    /// channels of the image.
    static boolean fits(long[] from, long[] into) {
        return Arrays.equals(trimmed(from), trimmed(into)) || otherChannels(from, into);
    }

    private static long[] trimmed(long[] shape) {
        int length = shape.length;
        while (length > 1 && shape[length - 1] == 1) {
            length--;
        }
        return Arrays.copyOf(shape, length);
    }

    private static boolean otherChannels(long[] from, long[] into) {
        return from.length == KERNEL
                && into.length == KERNEL
                && ((from[1] == GREY && into[1] == COLOUR) || (from[1] == COLOUR && into[1] == GREY))
                && from[0] == into[0]
                && from[2] == into[2]
                && from[3] == into[3];
    }

    /// Whether a layer for colours becomes one for grey images.
    static boolean sums(long[] from, long[] into) {
        return otherChannels(from, into) && from[1] == COLOUR;
    }

    /// The numbers in the shape that is wanted.
    static float[] values(Tensor tensor, long[] into) {
        if (!otherChannels(tensor.shape(), into)) {
            return tensor.values();
        }
        int from = (int) tensor.shape()[1];
        int to = (int) into[1];
        int cells = (int) (into[2] * into[3]);
        int filters = (int) into[0];
        float[] values = new float[filters * to * cells];
        for (int filter = 0; filter < filters; filter++) {
            for (int cell = 0; cell < cells; cell++) {
                float sum = 0;
                for (int c = 0; c < from; c++) {
                    sum += tensor.values()[(filter * from + c) * cells + cell];
                }
                for (int c = 0; c < to; c++) {
                    values[(filter * to + c) * cells + cell] = sum / to;
                }
            }
        }
        return values;
    }

    /// Input channels of a file's first convolution; 0 if unknown.
    ///
    /// @param shapes of the network's parameters
    /// @param tensor of the file for each of them
    static int channels(List<long[]> shapes, IntFunction<@Nullable Tensor> tensor) {
        for (int i = 0; i < shapes.size(); i++) {
            Tensor found = tensor.apply(i);
            if (shapes.get(i).length == KERNEL && found != null && found.shape().length == KERNEL) {
                return (int) found.shape()[1];
            }
        }
        return 0;
    }
}
