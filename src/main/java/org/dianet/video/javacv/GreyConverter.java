package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
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
import org.jspecify.annotations.Nullable;

/// Decoded pictures as small grey ones, 0 black to 255 white: the mean of each area's brightness, without colours in
/// between.
final class GreyConverter implements AutoCloseable {
    private static final int ONE = 1 << 16;
    private static final int ALIGNMENT = 64;
    private @Nullable SwsContext scaler;

    /// @return `height · width` unsigned bytes
    byte[] convert(AVFrame picture, int width, int height) {
        SwsContext context = sws_getCachedContext(
                scaler,
                picture.width(),
                picture.height(),
                picture.format(),
                width,
                height,
                AV_PIX_FMT_GRAY8,
                SWS_AREA | SWS_ACCURATE_RND,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null || !scaler.equals(context)) {
            scaler = context;
            IntPointer table = sws_getCoefficients(picture.colorspace());
            int fullRange = picture.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
            sws_setColorspaceDetails(context, table, fullRange, table, 1, 0, ONE, ONE);
        }
        int stride = Math.ceilDiv(width, ALIGNMENT) * ALIGNMENT;
        Pointer memory = av_malloc((long) stride * height);
        try (PointerPointer<BytePointer> planes = new PointerPointer<>(4L);
                IntPointer strides = new IntPointer(stride, 0, 0, 0)) {
            planes.put(0, memory);
            sws_scale(context, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
            BytePointer rows = new BytePointer(memory).capacity((long) stride * height);
            byte[] grey = new byte[width * height];
            for (int y = 0; y < height; y++) {
                rows.position((long) y * stride).get(grey, y * width, width);
            }
            return grey;
        } finally {
            av_free(memory);
        }
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
    }
}
