package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_buffer_size;

import java.util.TreeMap;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Decoded pictures, as many as fit around the one that matters most: those farthest from it go first. Keeping one
/// costs
/// no copy, and is less than half of its pixels as integers. A jump into a long group of pictures decodes a hundred of
/// them; the next jump into the group, or the steps back from it, find theirs here.
final class KeptPictures implements AutoCloseable {
    private final long budget;
    private final TreeMap<Integer, AVFrame> pictures = new TreeMap<>();
    private long bytes;
    private int capacity;

    /// @param budget bytes of native memory; 0 keeps nothing
    KeptPictures(long budget) {
        this.budget = budget;
    }

    @Nullable
    AVFrame get(int frame) {
        return pictures.get(frame);
    }

    boolean has(int frame) {
        return pictures.containsKey(frame);
    }

    /// How many pictures like the newest fit; 0 before the first.
    int capacity() {
        return capacity;
    }

    /// Shares the picture's memory; the decoder goes on with other memory. Does nothing if all that is kept is nearer
    /// to
    /// `focus`.
    void keep(int frame, AVFrame picture, int focus) {
        long size = size(picture);
        if (size <= 0 || size > budget || pictures.containsKey(frame)) {
            return;
        }
        capacity = (int) Math.min(Integer.MAX_VALUE, budget / size);
        while (bytes + size > budget) {
            int farthest = farthest(focus);
            if (distance(farthest, focus) <= distance(frame, focus)) {
                return;
            }
            drop(farthest);
        }
        AVFrame shared = av_frame_clone(picture);
        if (shared != null) {
            pictures.put(frame, shared);
            bytes += size;
        }
    }

    private int farthest(int focus) {
        int first = pictures.firstKey();
        int last = pictures.lastKey();
        return distance(first, focus) > distance(last, focus) ? first : last;
    }

    private static int distance(int frame, int focus) {
        return Math.abs(frame - focus);
    }

    private void drop(int frame) {
        AVFrame picture = pictures.remove(frame);
        if (picture != null) {
            bytes -= size(picture);
            av_frame_free(picture);
        }
    }

    private static long size(AVFrame picture) {
        return av_image_get_buffer_size(picture.format(), picture.width(), picture.height(), 1);
    }

    @Override
    public void close() {
        pictures.values().forEach(picture -> av_frame_free(picture));
        pictures.clear();
        bytes = 0;
    }
}
