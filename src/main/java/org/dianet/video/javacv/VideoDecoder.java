package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
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
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DECODER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.dianet.video.MediaException;

/// Turns a demuxer's packets into pictures in order of presentation. The picture stays in native memory and is valid
/// until the next call.
final class VideoDecoder implements AutoCloseable {
    private final VideoDemuxer demuxer;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame picture = av_frame_alloc();
    private boolean draining;
    private long pts;
    private long firstNeeded = Long.MIN_VALUE;
    private boolean keySeen;

    VideoDecoder(VideoDemuxer demuxer, Path file) throws MediaException {
        this.demuxer = demuxer;
        AVCodec decoder = avcodec_find_decoder(demuxer.parameters().codec_id());
        if (decoder == null) {
            VideoFault.check(AVERROR_DECODER_NOT_FOUND, file);
        }
        this.codec = avcodec_alloc_context3(decoder);
        try {
            VideoFault.check(avcodec_parameters_to_context(codec, demuxer.parameters()), file);
            codec.pkt_timebase(demuxer.timeBase());
            codec.thread_count(0);
            VideoFault.check(avcodec_open2(codec, decoder, (AVDictionary) null), file);
        } catch (MediaException e) {
            close();
            throw e;
        }
    }

    int width() {
        return codec.width();
    }

    int height() {
        return codec.height();
    }

    AVFrame picture() {
        return picture;
    }

    /// Presentation time stamp of the current picture.
    long pts() {
        return pts;
    }

    /// Forgets what was decoded. Called after the demuxer has moved.
    void restart() {
        avcodec_flush_buffers(codec);
        draining = false;
        keySeen = false;
    }

    /// Whether the picture is sure to look as it does when the file is decoded from its start: undamaged, and not
    /// before the first key picture since the decoder was emptied.
    boolean whole() {
        return keySeen && (picture.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) == 0 && picture.decode_error_flags() == 0;
    }

    /// From now on pictures before this time stamp, which nobody will see, are left out where no other picture is built
    /// on them. Half of the pictures of an ordinary H.264 file are such.
    void skipBefore(long stamp) {
        firstNeeded = stamp;
    }

    /// Decodes the next picture; false at the end. Packets that cannot be decoded are passed over.
    boolean next() {
        while (avcodec_receive_frame(codec, picture) < 0) {
            if (draining) {
                return false;
            }
            feed();
        }
        keySeen |= (picture.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
        long stamp = picture.best_effort_timestamp();
        // The last picture of some containers has no stamp: it follows its predecessor.
        pts = stamp == AV_NOPTS_VALUE ? pts + Math.max(1, picture.duration()) : stamp;
        return true;
    }

    private void feed() {
        if (demuxer.next(packet)) {
            boolean unseen = packet.pts() != AV_NOPTS_VALUE && packet.pts() < firstNeeded;
            codec.skip_frame(unseen ? AVDISCARD_NONREF : AVDISCARD_DEFAULT);
            avcodec_send_packet(codec, packet);
            av_packet_unref(packet);
        } else {
            draining = true;
            avcodec_send_packet(codec, (AVPacket) null);
        }
    }

    @Override
    public void close() {
        av_frame_free(picture);
        av_packet_free(packet);
        avcodec_free_context(codec);
    }
}
