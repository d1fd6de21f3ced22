package org.dianet.video.javacv.sound;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBLP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8P;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/// The channels of decoded sound as one: their mean.
final class MixedSamples {
    private static final double S16 = 1 << 15;
    private static final double S32 = 1L << 31;
    private static final double S64 = 0x1p63;
    private static final int U8 = 128;

    private MixedSamples() {}

    /// @return −1 to 1, a value per moment
    static float[] of(AVFrame sound) {
        int channels = sound.ch_layout().nb_channels();
        int count = sound.nb_samples();
        int format = sound.format();
        int size = av_get_bytes_per_sample(format);
        float[] mixed = new float[count];
        boolean planar = av_sample_fmt_is_planar(format) != 0;
        for (int channel = 0; channel < channels; channel++) {
            ByteBuffer bytes = planar ? plane(sound, channel, count * size) : plane(sound, 0, count * size * channels);
            int offset = planar ? 0 : channel * size;
            int stride = planar ? size : channels * size;
            for (int i = 0; i < count; i++) {
                double value = value(bytes, offset + i * stride, format);
                mixed[i] += (float) ((Double.isNaN(value) ? 0 : value) / channels);
            }
        }
        return mixed;
    }

    private static ByteBuffer plane(AVFrame sound, int index, int bytes) {
        return new BytePointer(sound.extended_data(index))
                .capacity(bytes)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    private static double value(ByteBuffer bytes, int at, int format) {
        return switch (format) {
            case AV_SAMPLE_FMT_U8, AV_SAMPLE_FMT_U8P -> ((bytes.get(at) & 0xff) - U8) / (double) U8;
            case AV_SAMPLE_FMT_S16, AV_SAMPLE_FMT_S16P -> bytes.getShort(at) / S16;
            case AV_SAMPLE_FMT_S32, AV_SAMPLE_FMT_S32P -> bytes.getInt(at) / S32;
            case AV_SAMPLE_FMT_S64, AV_SAMPLE_FMT_S64P -> bytes.getLong(at) / S64;
            case AV_SAMPLE_FMT_FLT, AV_SAMPLE_FMT_FLTP -> bytes.getFloat(at);
            case AV_SAMPLE_FMT_DBL, AV_SAMPLE_FMT_DBLP -> bytes.getDouble(at);
            default -> throw new IllegalArgumentException("samples of format " + format);
        };
    }
}
