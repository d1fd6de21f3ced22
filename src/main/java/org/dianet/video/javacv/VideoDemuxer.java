package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GENERIC_INDEX;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_NOTIMESTAMPS;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_NO_BYTE_SEEK;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_TS_DISCONT;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.dianet.video.MediaException;
import org.dianet.video.javacv.file.LocalFile;
import org.dianet.video.javacv.file.VideoFault;

/// The packets of a file's video stream, in file order, and the way back to key frames.
final class VideoDemuxer implements AutoCloseable {
    private final Path file;
    private AVFormatContext format = new AVFormatContext(null);
    private int stream;

    VideoDemuxer(Path file) throws MediaException {
        this.file = file;
        open();
    }

    private void open() throws MediaException {
        format = LocalFile.open(file);
        stream = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        if (stream < 0) {
            avformat_close_input(format);
            throw new MediaException(file + " holds no video.");
        }
    }

    AVCodecParameters parameters() {
        return videoStream().codecpar();
    }

    AVRational timeBase() {
        return videoStream().time_base();
    }

    /// Where the file's time starts, in ticks of this stream: where the first of its streams does.
    long start() {
        long start = format.start_time();
        return start == AV_NOPTS_VALUE ? AV_NOPTS_VALUE : Math.round(start / 1000.0 / tickMillis());
    }

    /// Milliseconds in one tick of the stream's time stamps.
    double tickMillis() {
        AVRational base = timeBase();
        return 1000.0 * base.num() / base.den();
    }

    private AVStream videoStream() {
        return format.streams(stream);
    }

    /// How many frames the container's index lists; as many as were found so far if the container has none.
    int indexedFrames() {
        return avformat_index_get_entries_count(videoStream());
    }

    /// How many of the listed frames end within the first `bytes` of the file.
    int indexedFramesWithin(long bytes) {
        int held = 0;
        for (int i = 0; i < indexedFrames(); i++) {
            AVIndexEntry entry = avformat_index_get_entry(videoStream(), i);
            held += entry != null && entry.pos() + Math.max(0, entry.size()) <= bytes ? 1 : 0;
        }
        return held;
    }

    OptionalDouble framesPerSecond() {
        AVRational rate = av_guess_frame_rate(format, videoStream(), null);
        return rate.num() > 0 && rate.den() > 0
                ? OptionalDouble.of((double) rate.num() / rate.den())
                : OptionalDouble.empty();
    }

    Orientation orientation() {
        AVCodecParameters parameters = parameters();
        for (int i = 0; i < parameters.nb_coded_side_data(); i++) {
            AVPacketSideData side = parameters.coded_side_data().getPointer(i);
            if (side.type() == AV_PKT_DATA_DISPLAYMATRIX) {
                IntPointer matrix = new IntPointer(side.data());
                return Orientation.of(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
            }
        }
        return Orientation.NONE;
    }

    /// Reads the stream's next packet into `packet`; false at the end of what can be read.
    boolean next(AVPacket packet) {
        do {
            av_packet_unref(packet);
            int result = av_read_frame(format, packet);
            if (result < 0) {
                VideoFault.notOfTheFile(
                        result == AVERROR_ENOMEM() ? result : format.pb().error(), file);
                return false;
            }
        } while (packet.stream_index() != stream);
        return true;
    }

    /// Moves to the key frame at or before a time stamp; false if the file does not know where that is.
    boolean seekBefore(long pts) {
        return av_seek_frame(format, stream, pts, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /// Whether packets are better sought by their place in the file: in streams, whose stamps may jump, and in files
    /// without stamps.
    boolean byPlace() {
        int flags = format.iformat().flags();
        return (flags & AVFMT_NO_BYTE_SEEK) == 0
                && (flags & (AVFMT_TS_DISCONT | AVFMT_NOTIMESTAMPS | AVFMT_GENERIC_INDEX)) != 0;
    }

    /// Whether a leap of the stamps means that another recording begins.
    boolean leaps() {
        return (format.iformat().flags() & AVFMT_TS_DISCONT) != 0;
    }

    /// Moves to a byte of the file.
    boolean seekPlace(long place) {
        return av_seek_frame(format, -1, place, AVSEEK_FLAG_BYTE) >= 0;
    }

    /// Opens the file again. In some containers no seek leads to the very first packet.
    void reopen() throws MediaException {
        avformat_close_input(format);
        format = new AVFormatContext(null);
        open();
    }

    @Override
    public void close() {
        avformat_close_input(format);
    }
}
