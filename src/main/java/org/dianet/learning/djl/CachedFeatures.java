package org.dianet.learning.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Sample;

/// The feature maps of a frozen backbone, computed once: as they are and, where wished, mirrored.
final class CachedFeatures implements Examples {
    private static final int CHUNK = 8;

    private final List<Sample> samples;
    private final List<List<float[][]>> views;
    private final Shape map;
    private final SplittableRandom random;

    private CachedFeatures(List<Sample> samples, List<List<float[][]>> views, Shape map, long seed) {
        this.samples = samples;
        this.views = views;
        this.map = map;
        this.random = new SplittableRandom(seed);
    }

    enum Views {
        PLAIN,
        PLAIN_AND_MIRRORED
    }

    static CachedFeatures of(
            DjlNetwork network, NDManager manager, List<Sample> samples, Views which, long seed, JobContext context) {
        List<List<FloatImage>> plain = samples.stream().map(Sample::images).toList();
        List<List<float[][]>> views = new ArrayList<>();
        Extraction extraction = new Extraction(network, manager, context);
        views.add(extraction.run(plain));
        if (which == Views.PLAIN_AND_MIRRORED) {
            views.add(extraction.run(samples.stream()
                    .map(sample -> sample.images().stream()
                            .map(image -> Augmenter.mirrored(image, sample.channels()))
                            .toList())
                    .toList()));
        }
        return new CachedFeatures(samples, views, extraction.map(), seed);
    }

    private static final class Extraction {
        private final DjlNetwork network;
        private final NDManager manager;
        private final JobContext context;
        private Shape map = new Shape();

        Extraction(DjlNetwork network, NDManager manager, JobContext context) {
            this.network = network;
            this.manager = manager;
            this.context = context;
        }

        Shape map() {
            return map;
        }

        /// The maps of each clip, one a stream.
        List<float[][]> run(List<List<FloatImage>> clips) {
            List<float[][]> all = new ArrayList<>();
            for (int from = 0; from < clips.size(); from += CHUNK) {
                context.checkCancelled();
                List<List<FloatImage>> chunk = clips.subList(from, Math.min(clips.size(), from + CHUNK));
                try (NDManager scope = manager.newSubManager()) {
                    append(all, network.maps(Batches.tensors(scope, chunk)), chunk.size());
                }
            }
            return all;
        }

        private void append(List<float[][]> all, NDList maps, int count) {
            Shape shape = maps.head().getShape();
            map = shape.slice(1);
            int length = (int) map.size();
            List<float[]> streams = maps.stream().map(NDArray::toFloatArray).toList();
            for (int i = 0; i < count; i++) {
                float[][] clip = new float[streams.size()][length];
                for (int s = 0; s < clip.length; s++) {
                    System.arraycopy(streams.get(s), i * length, clip[s], 0, length);
                }
                all.add(clip);
            }
        }
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
            float[][] clip = views.get(random.nextInt(views.size())).get(indices[i]);
            for (int s = 0; s < streams; s++) {
                System.arraycopy(clip[s], 0, values[s], i * length, length);
            }
        }
        NDList batch = new NDList();
        for (float[] stream : values) {
            // A copy that owns its memory, as in Batches.
            batch.add(manager.create(stream, shape(indices.length)).duplicate());
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
