package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_linesize;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;

/// A number for a picture's pixels, to see that a picture that was reached by a jump is the one that decoding from the
/// start gave.
final class PicturePrint {
    private static final int PLANES = 4;
    private final CRC32C crc = new CRC32C();

    long of(AVFrame picture) {
        crc.reset();
        AVPixFmtDescriptor format = av_pix_fmt_desc_get(picture.format());
        for (int plane = 0; plane < PLANES; plane++) {
            BytePointer data = picture.data(plane);
            if (data != null && !data.isNull() && !(plane == 1 && palette(format))) {
                add(picture, plane, data, format);
            }
        }
        return (long) picture.width() << 48 ^ (long) picture.height() << 32 ^ crc.getValue();
    }

    private static boolean palette(AVPixFmtDescriptor format) {
        return (format.flags() & AV_PIX_FMT_FLAG_PAL) != 0;
    }

    /// Only the pixels: what lies between the rows is left to chance.
    private void add(AVFrame picture, int plane, BytePointer data, AVPixFmtDescriptor format) {
        int stride = picture.linesize(plane);
        int row = av_image_get_linesize(picture.format(), picture.width(), plane);
        boolean chroma = plane == 1 || plane == 2;
        int rows = chroma ? -(-picture.height() >> format.log2_chroma_h()) : picture.height();
        if (stride < row || row <= 0) {
            return; // stored from below, which no camera does; the other planes tell
        }
        ByteBuffer bytes = data.capacity((long) stride * (rows - 1) + row).asByteBuffer();
        for (int y = 0; y < rows; y++) {
            crc.update(bytes.limit(y * stride + row).position(y * stride));
        }
    }
}
