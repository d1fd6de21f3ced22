package org.dianet.pipeline.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.storage.FloatSpool;
import org.dianet.storage.StorageException;

/// Images of many clips before any normalisation, one a stream, on the disk: every network scales them in its own way,
/// and they may be larger than the memory.
final class SpooledImages implements AutoCloseable {
    /// Instead of a number of frames, for an image that was not made of frames.
    private static final int READY = 0;

    private final Path folder;
    private final List<FloatSpool> streams = new ArrayList<>();
    private final List<FloatImage> sizes = new ArrayList<>();
    private final List<int[]> frames = new ArrayList<>();
    private final List<double[]> gains = new ArrayList<>();

    /// @param folder that has room for them
    SpooledImages(Path folder) {
        this.folder = folder;
    }

    /// @param raw of the next clip, one image a stream
    void add(List<MotionImage> raw) throws StorageException {
        int[] pooled = new int[raw.size()];
        double[] gain = new double[raw.size()];
        for (int stream = 0; stream < raw.size(); stream++) {
            FloatImage values = raw.get(stream).raw();
            if (streams.size() <= stream) {
                streams.add(new FloatSpool(folder));
                sizes.add(new FloatImage(1, 1, 1, new float[1]));
            }
            sizes.set(stream, values);
            streams.get(stream).add(values.values());
            pooled[stream] = READY;
            if (raw.get(stream) instanceof MotionImage.Pooled(DynamicImage image)) {
                pooled[stream] = image.frames();
                gain[stream] = image.gain();
            }
        }
        frames.add(pooled);
        gains.add(gain);
    }

    int clips() {
        return frames.size();
    }

    int streams() {
        return streams.size();
    }

    /// `[clips, height, width, channels]` of a stream.
    long[] shape(int stream) {
        FloatImage size = sizes.get(stream);
        return new long[] {clips(), size.height(), size.width(), size.channels()};
    }

    /// Frames that an image was made of; empty where it came ready.
    String frames(int clip, int stream) {
        int pooled = frames.get(clip)[stream];
        return pooled == READY ? "" : String.valueOf(pooled);
    }

    /// Whether all came ready.
    boolean ready() {
        return frames.stream().allMatch(pooled -> pooled[0] == READY);
    }

    List<MotionImage> images(int clip) throws StorageException {
        List<MotionImage> images = new ArrayList<>();
        for (int stream = 0; stream < streams.size(); stream++) {
            images.add(image(clip, stream));
        }
        return images;
    }

    private MotionImage image(int clip, int stream) throws StorageException {
        FloatImage size = sizes.get(stream);
        FloatImage values = new FloatImage(
                size.width(),
                size.height(),
                size.channels(),
                streams.get(stream).row(clip));
        int pooled = frames.get(clip)[stream];
        return pooled == READY
                ? new MotionImage.Ready(values)
                : new MotionImage.Pooled(new DynamicImage(values, pooled, gains.get(clip)[stream]));
    }

    /// An image in the unit of change, such as grey levels, with zero for no motion; as it is, if it came ready.
    float[] change(int clip, int stream) throws StorageException {
        return change(image(clip, stream));
    }

    /// The same of an image that is not kept.
    static float[] change(MotionImage image) {
        float[] values = image.raw().values();
        if (image instanceof MotionImage.Pooled(DynamicImage sum)) {
            float[] change = new float[values.length];
            for (int i = 0; i < change.length; i++) {
                change[i] = (float) (values[i] / sum.gain());
            }
            return change;
        }
        return values;
    }

    @Override
    public void close() throws StorageException {
        for (FloatSpool stream : streams) {
            stream.close();
        }
    }
}
