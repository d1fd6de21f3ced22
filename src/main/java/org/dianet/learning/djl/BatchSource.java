package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Sample;

/// What a training loop feeds to the trained block.
interface BatchSource {

    int count();

    int label(int index);

    /// What the second head learns of it, or -1 for nothing.
    default int second(int index) {
        return -1;
    }

    /// Starts the random changes of an epoch.
    ///
    /// @param epoch counted from 1
    default void begin(int epoch) {}

    /// A batch, one tensor per stream; random changes are drawn again at each call.
    NDList batch(NDManager manager, int[] indices);

    /// Shapes of a batch of one.
    Shape[] shapes();

    /// Images, changed at random.
    final class Images implements BatchSource {
        private final List<Sample> samples;
        private final IntFunction<Augmenter> ofEpoch;
        private Augmenter augmenter;

        /// @param ofEpoch the changes of an epoch, counted from 1
        Images(List<Sample> samples, IntFunction<Augmenter> ofEpoch) {
            this.samples = samples;
            this.ofEpoch = ofEpoch;
            this.augmenter = ofEpoch.apply(1);
        }

        @Override
        public void begin(int epoch) {
            augmenter = ofEpoch.apply(epoch);
        }

        @Override
        public int count() {
            return samples.size();
        }

        @Override
        public int label(int index) {
            return samples.get(index).label();
        }

        @Override
        public int second(int index) {
            return samples.get(index).second();
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
            return Batches.shapes(samples);
        }
    }

    /// Images that never change, all of them in one tensor per stream on the device: a batch is picked from it
    /// there.
    ///
    /// @param streams `[clips, height, width, channels]` each
    record Resident(List<Sample> samples, NDList streams) implements BatchSource {
        private static final long MOST_BYTES = 64L << 20;

        /// Whether nothing is drawn at random, and all fits well into memory.
        static boolean suits(List<Sample> samples, Augmentation augmentation) {
            long bytes = samples.stream()
                    .flatMap(sample -> sample.images().stream())
                    .mapToLong(image -> image.values().length * (long) Float.BYTES)
                    .sum();
            return bytes <= MOST_BYTES
                    && !augmentation.flip()
                    && augmentation.rotateDegrees() == 0
                    && samples.stream().allMatch(sample -> sample.jittered().isEmpty());
        }

        static Resident of(NDManager manager, List<Sample> samples) {
            NDList streams = new NDList();
            for (NDArray stream : Batches.tensors(
                    manager, samples.stream().map(Sample::images).toList())) {
                streams.add(stream.transpose(0, 2, 3, 1));
            }
            return new Resident(samples, streams);
        }

        @Override
        public int count() {
            return samples.size();
        }

        @Override
        public int label(int index) {
            return samples.get(index).label();
        }

        @Override
        public int second(int index) {
            return samples.get(index).second();
        }

        @Override
        public NDList batch(NDManager manager, int[] indices) {
            NDArray rows = manager.create(Arrays.stream(indices).asLongStream().toArray());
            NDIndex chosen = new NDIndex("{}", rows);
            NDList batch = new NDList();
            for (NDArray stream : streams) {
                batch.add(stream.get(manager, chosen).transpose(0, 3, 1, 2));
            }
            return batch;
        }

        @Override
        public Shape[] shapes() {
            return Batches.shapes(samples);
        }
    }
}
