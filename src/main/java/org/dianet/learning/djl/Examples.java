package org.dianet.learning.djl;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Sample;

/// What a training loop feeds to the trained block.
interface Examples {

    int count();

    int label(int index);

    /// A batch, one tensor a stream; random changes are drawn anew at each call.
    NDList batch(NDManager manager, int[] indices);

    /// Shapes of a batch of one.
    Shape[] shapes();

    /// Images, changed at random.
    record Images(List<Sample> samples, Augmenter augmenter) implements Examples {
        @Override
        public int count() {
            return samples.size();
        }

        @Override
        public int label(int index) {
            return samples.get(index).label();
        }

        @Override
        public NDList batch(NDManager manager, int[] indices) {
            return Batches.tensors(
                    manager,
                    Arrays.stream(indices)
                            .mapToObj(i -> augmenter.next(samples.get(i)))
                            .toList());
        }

        @Override
        public Shape[] shapes() {
            return samples.getFirst().images().stream().map(Batches::shape).toArray(Shape[]::new);
        }
    }
}
