package org.dianet.video.javacv.sound;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.dianet.imaging.Frame;
import org.dianet.video.FrameCode;
import org.dianet.video.javacv.file.LocalFile;

/// Writes videos of 25 frames a second with a sound that is computed sample by sample.
///
/// @param container such as matroska, mp4
/// @param codec of the sound
/// @param frames how many
/// @param lead milliseconds by which the first frame comes after the first sample
/// @param samples how many
/// @param sound −1 to 1 for each sample
public record SoundVideo(
        String container, int codec, int rate, int frames, int lead, int samples, IntToDoubleFunction sound) {
    private static final int PIECE = 1000;
    private static final int FRAME_MICROS = 40_000;

    /// In pieces that stay exact: PCM in Matroska.
    public static SoundVideo exact(int rate, int frames, int samples, IntToDoubleFunction sound) {
        return new SoundVideo("matroska", avcodec.AV_CODEC_ID_PCM_S16LE, rate, frames, 0, samples, sound);
    }

    /// Silence with a burst of 30 ms at each of these samples.
    public static IntToDoubleFunction claps(int rate, int... at) {
        return sample -> {
            for (int begin : at) {
                int since = sample - begin;
                if (since >= 0 && since < rate * 3 / 100) {
                    return 0.8 * Math.exp(-since / (rate * 0.01)) * (since % 7 < 3 ? 1 : -1);
                }
            }
            return 0;
        };
    }

    public SoundVideo with(int newLead) {
        return new SoundVideo(container, codec, rate, frames, newLead, samples, sound);
    }

    public Path write(Path file) throws Exception {
        avutil.av_log_set_level(avutil.AV_LOG_FATAL);
        try (FFmpegFrameRecorder recorder =
                new FFmpegFrameRecorder(file.toFile(), FrameCode.WIDTH, FrameCode.HEIGHT, 1)) {
            recorder.setFormat(container);
            recorder.setVideoCodecName("mpeg4");
            recorder.setFrameRate(25);
            recorder.setVideoBitrate(800_000);
            recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
            recorder.setGopSize(12);
            recorder.setAudioCodec(codec);
            recorder.setSampleRate(rate);
            recorder.start();
            int frame = 0;
            for (int from = 0; from < samples || frame < frames; from += PIECE) {
                if (from < samples) {
                    recorder.recordSamples(rate, 1, piece(from, Math.min(samples, from + PIECE)));
                }
                long heard = (long) (from + PIECE) * 1_000_000 / rate;
                for (; frame < frames && shown(frame) < heard; frame++) {
                    recorder.setTimestamp(shown(frame));
                    recorder.record(picture(FrameCode.draw(frame)), avutil.AV_PIX_FMT_BGRA);
                }
            }
        }
        return file;
    }

    private long shown(int frame) {
        return lead * 1000L + (long) frame * FRAME_MICROS;
    }

    private ShortBuffer piece(int from, int to) {
        ShortBuffer piece = ShortBuffer.allocate(to - from);
        for (int i = from; i < to; i++) {
            piece.put((short) Math.round(sound.applyAsDouble(i) * Short.MAX_VALUE));
        }
        return piece.flip();
    }

    private static org.bytedeco.javacv.Frame picture(Frame frame) {
        org.bytedeco.javacv.Frame picture =
                new org.bytedeco.javacv.Frame(frame.width(), frame.height(), org.bytedeco.javacv.Frame.DEPTH_UBYTE, 4);
        ((ByteBuffer) picture.image[0])
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .put(frame.argb());
        return picture;
    }

    /// The same packets in another file, those of the sound later by so many milliseconds.
    public static Path delaySound(Path from, String container, int millis, Path to) throws Exception {
        AVFormatContext in = LocalFile.open(from);
        AVFormatContext out = new AVFormatContext(null);
        avformat_alloc_output_context2(out, (AVOutputFormat) null, container, to.toString());
        for (int i = 0; i < in.nb_streams(); i++) {
            AVStream stream = avformat_new_stream(out, null);
            avcodec_parameters_copy(stream.codecpar(), in.streams(i).codecpar());
            stream.codecpar().codec_tag(0);
            stream.time_base(in.streams(i).time_base());
        }
        AVIOContext io = new AVIOContext(null);
        avio_open(io, to.toString(), AVIO_FLAG_WRITE);
        out.pb(io);
        avformat_write_header(out, (PointerPointer<AVDictionary>) null);
        AVPacket packet = av_packet_alloc();
        while (av_read_frame(in, packet) >= 0) {
            AVStream source = in.streams(packet.stream_index());
            if (source.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO) {
                long ticks = (long) millis
                        * source.time_base().den()
                        / (1000L * source.time_base().num());
                packet.pts(packet.pts() + ticks);
                packet.dts(packet.dts() + ticks);
            }
            av_packet_rescale_ts(
                    packet,
                    source.time_base(),
                    out.streams(packet.stream_index()).time_base());
            packet.pos(-1);
            av_interleaved_write_frame(out, packet);
        }
        av_write_trailer(out);
        av_packet_free(packet);
        avio_closep(io);
        avformat_free_context(out);
        avformat_close_input(in);
        return to;
    }
}
