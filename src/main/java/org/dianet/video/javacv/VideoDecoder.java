package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_OUTPUT_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
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
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.dianet.video.MediaException;
import org.dianet.video.javacv.file.VideoFault;

/// Turns a file's packets into pictures in order of presentation. The picture stays in native memory and is valid
/// until the next call.
final class VideoDecoder implements AutoCloseable {
    static final int NONE = -1;

    private final PacketReader packets;
    private final Path file;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame picture = av_frame_alloc();
    private final PicturePrint print = new PicturePrint();
    private boolean draining;
    private int ordinal = NONE;
    private int repeated;
    private int key = NONE;
    private IntPredicate unneeded = _ -> false;
    private IntPredicate fedOnly = _ -> true;

    /// How many cores decoding takes.
    enum Pace {
        FAST,
        /// One, for work in the background.
        ASIDE
    }

    VideoDecoder(PacketReader packets, Path file, Pace pace) throws MediaException {
        this.packets = packets;
        this.file = file;
        VideoDemuxer demuxer = packets.demuxer();
        AVCodec decoder = avcodec_find_decoder(demuxer.parameters().codec_id());
        if (decoder == null) {
            VideoFault.check(AVERROR_DECODER_NOT_FOUND, file);
        }
        this.codec = avcodec_alloc_context3(decoder);
        try {
            VideoFault.check(avcodec_parameters_to_context(codec, demuxer.parameters()), file);
            codec.pkt_timebase(demuxer.timeBase());
            codec.thread_count(pace == Pace.ASIDE ? 1 : 0);
            // Of a file that begins between key pictures FFmpeg's program and OpenCV show all that can be decoded, if
            // it is HEVC; newer versions of the library leave it out until asked.
            if (demuxer.parameters().codec_id() == AV_CODEC_ID_HEVC) {
                codec.flags(codec.flags() | AV_CODEC_FLAG_OUTPUT_CORRUPT);
            }
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

    /// The packet that the current picture comes from; [#NONE] if the decoder does not say.
    int ordinal() {
        return ordinal;
    }

    /// How many pictures of the same packet came right before this one.
    int repeated() {
        return repeated;
    }

    /// A number that identifies the picture's pixels.
    long print() {
        return print.of(picture);
    }

    /// Drops decoded frames. Called after the reader has moved.
    void restart() {
        avcodec_flush_buffers(codec);
        draining = false;
        ordinal = NONE;
        repeated = 0;
        key = NONE;
        unneeded = _ -> false;
    }

    /// The packet of the first key picture since the decoder was emptied; [#NONE] if there was none yet.
    int key() {
        return key;
    }

    /// Whether the decoder found nothing wrong with the picture.
    boolean undamaged() {
        return (picture.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) == 0 && picture.decode_error_flags() == 0;
    }

    /// From now on pictures of such packets, which nobody will see, are left out where no other picture is built on
    /// them. Half of the pictures of an ordinary H.264 file are such.
    void skip(IntPredicate newUnneeded) {
        unneeded = newUnneeded;
    }

    /// From now on all other packets are passed over, and the pictures built on them with them.
    void feedOnly(IntPredicate wanted) {
        fedOnly = wanted;
    }

    /// Decodes the next picture; false at the end. Packets that cannot be decoded are passed over.
    boolean next() {
        do {
            while (avcodec_receive_frame(codec, picture) < 0) {
                if (draining) {
                    return false;
                }
                feed();
            }
            int now = picture.pts() == AV_NOPTS_VALUE ? NONE : (int) picture.pts();
            repeated = now != NONE && now == ordinal ? repeated + 1 : 0;
            ordinal = now;
        } while (ordinal != NONE && packets.table().unseen(ordinal));
        return true;
    }

    /// The decoder hands a packet's stamps on to its picture and has no other use for them, so they carry which packet
    /// it is.
    private void feed() {
        int fed = packets.next(packet);
        if (fed == PacketReader.END) {
            draining = true;
            avcodec_send_packet(codec, (AVPacket) null);
            return;
        }
        if (key == NONE && packets.table().key(fed)) {
            key = fed;
        }
        if (packet.size() > 0 && fedOnly.test(fed)) {
            codec.skip_frame(unneeded.test(fed) ? AVDISCARD_NONREF : AVDISCARD_DEFAULT);
            packet.pts(fed);
            packet.dts(fed);
            if (avcodec_send_packet(codec, packet) == AVERROR_ENOMEM()) {
                VideoFault.notOfTheFile(AVERROR_ENOMEM(), file);
            }
        }
        av_packet_unref(packet);
    }

    @Override
    public void close() {
        av_frame_free(picture);
        av_packet_free(packet);
        avcodec_free_context(codec);
    }
}
