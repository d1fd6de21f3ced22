package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import org.dianet.learning.Sample;

/// The feature maps of a frozen backbone, computed once for each view of a clip. At each step one of a clip's views is
/// drawn, the same for both phases.
/// See method.md 3.5.
final class CachedFeatures implements BatchSource {
    private final List<Sample> samples;
    private final List<List<float[][]>> views;
    private final Shape map;
    private final IntToLongFunction seeds;
    private SplittableRandom random;

    /// @param views by sample and view, one map per stream
    /// @param map shape of a map without the batch
    /// @param seeds of the views that are drawn in an epoch
    CachedFeatures(List<Sample> samples, List<List<float[][]>> views, Shape map, IntToLongFunction seeds) {
        this.samples = samples;
        this.views = views;
        this.map = map;
        this.seeds = seeds;
        this.random = new SplittableRandom(seeds.applyAsLong(1));
    }

    @Override
    public void begin(int epoch) {
        random = new SplittableRandom(seeds.applyAsLong(epoch));
    }

    /// Mean and deviation of each channel over all maps.
    Statistics statistics() {
        int channels = (int) map.get(0);
        int places = (int) (map.get(1) * map.get(2));
        double[] sums = new double[channels];
        double[] squares = new double[channels];
        long count = 0;
        for (List<float[][]> clip : views) {
            for (float[][] view : clip) {
                for (float[] stream : view) {
                    for (int k = 0; k < stream.length; k++) {
                        sums[k / places] += stream[k];
                        squares[k / places] += (double) stream[k] * stream[k];
                    }
                    count += places;
                }
            }
        }
        float[] mean = new float[channels];
        float[] deviation = new float[channels];
        for (int c = 0; c < channels; c++) {
            mean[c] = (float) (sums[c] / count);
            double variance = squares[c] / count - (sums[c] / count) * (sums[c] / count);
            deviation[c] = variance > 1e-12 ? (float) Math.sqrt(variance) : 1;
        }
        return new Statistics(mean, deviation);
    }

    /// @param mean one a channel
    record Statistics(float[] mean, float[] deviation) {}

    /// Brings each channel to mean 0 and deviation 1 by the statistics of a training side.
    CachedFeatures standardised(Statistics of) {
        int places = (int) (map.get(1) * map.get(2));
        for (List<float[][]> clip : views) {
            for (float[][] view : clip) {
                for (float[] stream : view) {
                    for (int k = 0; k < stream.length; k++) {
                        stream[k] = (stream[k] - of.mean()[k / places]) / of.deviation()[k / places];
                    }
                }
            }
        }
        return this;
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
    public NDList batch(NDManager manager, int[] indices) {
        int streams = views.getFirst().getFirst().length;
        int length = (int) map.size();
        float[][] values = new float[streams][indices.length * length];
        for (int i = 0; i < indices.length; i++) {
            List<float[][]> ofClip = views.get(indices[i]);
            float[][] view = ofClip.get(random.nextInt(ofClip.size()));
            for (int s = 0; s < streams; s++) {
                System.arraycopy(view[s], 0, values[s], i * length, length);
            }
        }
        NDList batch = new NDList();
        for (float[] stream : values) {
            // A copy that owns its memory, as in Batches.
            NDArray tensor = manager.create(stream, shape(indices.length)).duplicate();
            batch.add(tensor);
        }
        return batch;
    }

    private Shape shape(int count) {
        return new Shape(count, map.get(0), map.get(1), map.get(2));
    }

    @Override
    public Shape[] shapes() {
        Shape[] shapes = new Shape[views.getFirst().getFirst().length];
        Arrays.fill(shapes, shape(1));
        return shapes;
    }
}
