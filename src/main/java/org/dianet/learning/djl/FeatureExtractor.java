package org.dianet.learning.djl;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.dianet.imaging.FloatImage;
import org.dianet.job.JobContext;
import org.dianet.learning.Augmentation;
import org.dianet.learning.Augmenter;
import org.dianet.learning.Sample;
import org.dianet.model.Digests;

/// Sends the views of clips through a frozen backbone, or finds what came of them on the disk. The hash of a map is
/// over the backbone's weights and over the pixels of the view, in which clip, phases, form and scale all show.
final class FeatureExtractor {
    private final DjlNetwork network;
    private final FeatureMapCache cache;
    private final JobContext context;
    private final byte[] weights;
    private final Shape map;

    FeatureExtractor(DjlNetwork network, FeatureMapCache cache, Shape image, JobContext context) {
        this.network = network;
        this.cache = cache;
        this.context = context;
        this.weights = hashOfWeights();
        this.map = network.network()
                .backbone()
                .getOutputShapes(new Shape[] {image})[0]
                .slice(1);
    }

    /// @param seeds of the views that are drawn in an epoch
    CachedFeatures run(List<Sample> samples, Augmentation augmentation, IntToLongFunction seeds) {
        cache.tidy();
        List<List<float[][]>> views = new ArrayList<>();
        for (Sample sample : samples) {
            context.checkCancelled();
            views.add(maps(views(sample, augmentation)));
        }
        return new CachedFeatures(samples, views, map, seeds);
    }

    /// The clip as it is, mirrored and turned both ways as far as the augmentation goes, for each likely apex.
    private static List<List<FloatImage>> views(Sample sample, Augmentation augmentation) {
        List<List<FloatImage>> apexes = new ArrayList<>(List.of(sample.images()));
        if (augmentation.apexJitter() > 0) {
            apexes.addAll(sample.jittered());
        }
        double degrees = augmentation.rotateDegrees();
        List<Double> turns = degrees == 0 ? List.of(0.0) : List.of(0.0, -degrees, degrees);
        List<List<FloatImage>> views = new ArrayList<>();
        for (List<FloatImage> images : apexes) {
            for (double turn : turns) {
                List<FloatImage> turned = turn == 0 ? images : Augmenter.rotated(images, turn, sample.planes());
                views.add(turned);
                if (augmentation.flip()) {
                    views.add(Augmenter.mirrored(turned, sample.planes()));
                }
            }
        }
        return views;
    }

    private List<float[][]> maps(List<List<FloatImage>> views) {
        List<Slot> slots = new ArrayList<>();
        List<float[][]> maps = new ArrayList<>();
        for (List<FloatImage> view : views) {
            float[][] streams = new float[view.size()][];
            maps.add(streams);
            for (int s = 0; s < streams.length; s++) {
                Slot slot = new Slot(streams, s, view.get(s), key(view.get(s)));
                cache.read(slot.key(), (int) map.size()).ifPresentOrElse(slot::put, () -> slots.add(slot));
            }
        }
        for (Slot slot : slots) {
            context.checkCancelled();
            compute(slot);
        }
        return maps;
    }

    /// Where a map goes that is not on the disk yet.
    private record Slot(float[][] streams, int stream, FloatImage image, String key) {
        void put(float[] map) {
            streams[stream] = map;
        }
    }

    /// One image at a time, since its map would depend in the last bits on those next to it.
    private void compute(Slot slot) {
        try (NDManager scope = network.model().getNDManager().newSubManager()) {
            NDList maps = network.rawMaps(Batches.tensors(scope, List.of(List.of(slot.image()))));
            float[] values = maps.head().toFloatArray();
            cache.write(slot.key(), values);
            slot.put(values);
        }
    }

    private String key(FloatImage image) {
        MessageDigest digest = Digests.sha256();
        digest.update(weights);
        digest.update(ByteBuffer.allocate(3 * Integer.BYTES)
                .putInt(image.width())
                .putInt(image.height())
                .putInt(image.channels())
                .flip());
        update(digest, image.values());
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] hashOfWeights() {
        MessageDigest digest = Digests.sha256();
        for (Parameter parameter : network.network().frozen()) {
            update(digest, parameter.getArray().toFloatArray());
        }
        return digest.digest();
    }

    private static void update(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes);
    }
}
