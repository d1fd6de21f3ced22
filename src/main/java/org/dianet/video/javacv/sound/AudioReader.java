package org.dianet.video.javacv.sound;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.dianet.sound.SoundPiece;
import org.dianet.video.MediaException;
import org.dianet.video.SoundReader;
import org.dianet.video.javacv.file.LocalFile;
import org.dianet.video.javacv.file.VideoFault;
import org.jspecify.annotations.Nullable;

/// The sound of one file, decoded in order.
final class AudioReader implements SoundReader {
    /// Stamps are rounded, and cameras set them by a clock that trembles: sound goes on without a break while they are
    /// no further from the count of samples than this.
    private static final double TREMBLE_MILLIS = 20;

    private static final double MICROS = 1000;

    private final Path file;
    private final AVFormatContext format;
    private final int index;
    private final double tickMillis;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame sound = av_frame_alloc();
    private final int rate;
    private final int channels;
    private double expected = Double.NaN;
    private boolean draining;
    private boolean closed;

    static Optional<AudioReader> open(Path file) throws MediaException {
        AVFormatContext format = LocalFile.open(file);
        int index = av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
        if (index < 0) {
            avformat_close_input(format);
            return Optional.empty();
        }
        return Optional.of(new AudioReader(file, format, index));
    }

    private AudioReader(Path file, AVFormatContext format, int index) throws MediaException {
        this.file = file;
        this.format = format;
        this.index = index;
        AVStream stream = format.streams(index);
        for (int i = 0; i < format.nb_streams(); i++) {
            if (i != index) {
                format.streams(i).discard(AVDISCARD_ALL);
            }
        }
        AVRational base = stream.time_base();
        this.tickMillis = 1000.0 * base.num() / base.den();
        this.rate = stream.codecpar().sample_rate();
        this.channels = stream.codecpar().ch_layout().nb_channels();
        AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
        this.codec = avcodec_alloc_context3(decoder);
        try {
            if (decoder == null || rate <= 0 || channels <= 0) {
                throw new MediaException("The sound of " + file + " is in a format that this program cannot decode.");
            }
            VideoFault.check(avcodec_parameters_to_context(codec, stream.codecpar()), file);
            codec.pkt_timebase(base);
            codec.thread_count(1);
            VideoFault.check(avcodec_open2(codec, decoder, (AVDictionary) null), file);
        } catch (MediaException e) {
            close();
            throw e;
        }
    }

    @Override
    public int rate() {
        return rate;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public @Nullable SoundPiece next() throws MediaException {
        while (avcodec_receive_frame(codec, sound) < 0) {
            if (draining) {
                return null;
            }
            feed();
        }
        if (sound.sample_rate() != rate) {
            throw new MediaException("The sound of " + file + " changes from " + rate + " to " + sound.sample_rate()
                    + " samples a second, which this program cannot read. Convert it to one rate.");
        }
        long stamp = sound.best_effort_timestamp();
        double stamped = stamp == AV_NOPTS_VALUE ? expected : stamp * tickMillis;
        boolean goesOn = Math.abs(stamped - expected) <= TREMBLE_MILLIS;
        double begin = goesOn ? expected : Double.isNaN(stamped) ? 0 : stamped;
        SoundPiece piece = new SoundPiece(begin, rate, MixedSamples.of(sound));
        expected = piece.end();
        return piece;
    }

    /// Packets that cannot be decoded are passed over.
    private void feed() {
        int result = av_read_frame(format, packet);
        if (result < 0) {
            VideoFault.notOfTheFile(
                    result == AVERROR_ENOMEM() ? result : format.pb().error(), file);
            draining = true;
            avcodec_send_packet(codec, (AVPacket) null);
            return;
        }
        if (packet.stream_index() == index) {
            avcodec_send_packet(codec, packet);
        }
        av_packet_unref(packet);
    }

    /// By the stream that the file is indexed by, which is that of the pictures: many files say nowhere in them where
    /// their sound is.
    @Override
    public void seek(double millis) throws MediaException {
        long start = format.start_time() == AV_NOPTS_VALUE ? 0 : format.start_time();
        if (av_seek_frame(format, -1, Math.max(start, Math.round(millis * MICROS)), AVSEEK_FLAG_BACKWARD) < 0) {
            throw new MediaException("No place can be found in " + file + "; its sound cannot be played.");
        }
        avcodec_flush_buffers(codec);
        draining = false;
        expected = Double.NaN;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            av_frame_free(sound);
            av_packet_free(packet);
            avcodec_free_context(codec);
            avformat_close_input(format);
        }
    }
}
