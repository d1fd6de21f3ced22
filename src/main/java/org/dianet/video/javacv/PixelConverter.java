package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.dianet.imaging.Frame;
import org.jspecify.annotations.Nullable;

/// Converts decoded pictures to frames on the heap. The library writes bytes B, G, R, A into one native buffer, which
/// read as ints are `0xAARRGGBB`.
final class PixelConverter implements AutoCloseable {
    private static final int NEUTRAL = 0;
    private static final int ONE = 1 << 16;

    private final int width;
    private final int height;
    private final Pointer memory;
    private final IntPointer pixels;
    private final PointerPointer<BytePointer> planes;
    private final IntPointer strides;
    private @Nullable SwsContext scaler;

    PixelConverter(int width, int height) {
        this.width = width;
        this.height = height;
        this.memory = av_malloc((long) width * height * Integer.BYTES);
        this.pixels = new IntPointer(memory).capacity((long) width * height);
        this.planes = new PointerPointer<>(4L);
        planes.put(0, memory);
        this.strides = new IntPointer(width * Integer.BYTES, 0, 0, 0);
    }

    Frame convert(AVFrame picture) {
        SwsContext context = scaler(picture);
        sws_scale(context, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
        int[] argb = new int[width * height];
        pixels.get(argb);
        return new Frame(width, height, argb);
    }

    /// The library returns the same context unless the stream has changed its size or layout in mid-file.
    private SwsContext scaler(AVFrame picture) {
        SwsContext context = sws_getCachedContext(
                scaler,
                picture.width(),
                picture.height(),
                picture.format(),
                width,
                height,
                AV_PIX_FMT_BGRA,
                SWS_BILINEAR | SWS_ACCURATE_RND,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null || !scaler.equals(context)) {
            scaler = context;
            applyColourSpace(context, picture);
        }
        return context;
    }

    private static void applyColourSpace(SwsContext context, AVFrame picture) {
        int fullRange = picture.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
        IntPointer table = sws_getCoefficients(picture.colorspace());
        sws_setColorspaceDetails(context, table, fullRange, table, 1, NEUTRAL, ONE, ONE);
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        av_free(memory);
        planes.close();
        strides.close();
    }
}
