package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_buffer_size;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// Pictures decoded on the way to another one, the newest as many as fit. A jump into a long group of pictures decodes
/// a hundred of them; keeping them costs no copy, and the next jump into the group finds its picture here.
final class KeptPictures implements AutoCloseable {
    private final long budget;
    private final Map<Integer, AVFrame> pictures = new HashMap<>();
    private final Deque<Integer> oldestFirst = new ArrayDeque<>();
    private long bytes;

    /// @param budget bytes of native memory; 0 keeps nothing
    KeptPictures(long budget) {
        this.budget = budget;
    }

    @Nullable
    AVFrame get(int frame) {
        return pictures.get(frame);
    }

    /// Shares the picture's memory; the decoder goes on with other memory.
    void keep(int frame, AVFrame picture) {
        long size = size(picture);
        if (size <= 0 || size > budget || pictures.containsKey(frame)) {
            return;
        }
        while (bytes + size > budget) {
            drop(oldestFirst.remove());
        }
        AVFrame shared = av_frame_clone(picture);
        if (shared != null) {
            pictures.put(frame, shared);
            oldestFirst.add(frame);
            bytes += size;
        }
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
        oldestFirst.clear();
        bytes = 0;
    }
}
