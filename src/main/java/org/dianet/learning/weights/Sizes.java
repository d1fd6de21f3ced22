package org.dianet.learning.weights;

import java.io.IOException;

/// How large what a file describes may be, so that a few bytes cannot ask for all memory.
final class Sizes {
    /// Numbers of one tensor, and of a whole file. The largest network here has 29 million.
    static final int LARGEST = 200_000_000;

    private Sizes() {}

    /// Number of elements of a shape.
    static int count(long[] shape) throws IOException {
        long count = 1;
        for (long side : shape) {
            if (side < 0 || (side > 0 && count > LARGEST / side)) {
                throw new IOException("a tensor is too large, or its shape is not one");
            }
            count *= side;
        }
        return (int) count;
    }
}
