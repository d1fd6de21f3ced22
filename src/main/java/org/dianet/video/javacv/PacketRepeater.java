package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.dianet.video.MediaException;
import org.dianet.video.javacv.file.VideoFault;

/// Writes a video several times in a row into one MP4 file, without encoding it again.
final class PacketRepeater implements AutoCloseable {
    private final Path file;
    private final VideoDemuxer source;
    private final AVFormatContext target = new AVFormatContext(null);
    private final AVIOContext output = new AVIOContext(null);
    private final AVStream stream;

    private PacketRepeater(Path source, Path target) throws MediaException {
        this.file = target;
        this.source = new VideoDemuxer(source);
        String url = "file:" + target.toAbsolutePath();
        VideoFault.check(avformat_alloc_output_context2(this.target, null, "mp4", url), file);
        this.stream = avformat_new_stream(this.target, (AVCodec) null);
        avcodec_parameters_copy(stream.codecpar(), this.source.parameters());
        stream.codecpar().codec_tag(0);
        stream.time_base(this.source.timeBase());
        try (BytePointer name = new BytePointer(url, StandardCharsets.UTF_8)) {
            VideoFault.check(avio_open(output, name, AVIO_FLAG_WRITE), file);
        }
        this.target.pb(output);
        VideoFault.check(avformat_write_header(this.target, (AVDictionary) null), file);
    }

    static void repeat(Path source, Path target, int times) throws MediaException {
        try (PacketRepeater repeater = new PacketRepeater(source, target)) {
            long shift = 0;
            for (int time = 0; time < times; time++) {
                shift = repeater.append(shift);
            }
            VideoFault.check(av_write_trailer(repeater.target), target);
        }
    }

    /// @param shift ticks of the source by which its stamps are moved
    /// @return where the next one begins
    private long append(long shift) throws MediaException {
        source.reopen();
        AVPacket packet = av_packet_alloc();
        long end = shift;
        try {
            while (source.next(packet)) {
                packet.pts(packet.pts() + shift);
                packet.dts(packet.dts() + shift);
                end = Math.max(end, packet.pts() + packet.duration());
                packet.stream_index(0);
                packet.pos(-1);
                av_packet_rescale_ts(packet, source.timeBase(), stream.time_base());
                VideoFault.check(av_interleaved_write_frame(target, packet), file);
            }
        } finally {
            av_packet_free(packet);
        }
        return end;
    }

    @Override
    public void close() {
        source.close();
        avio_closep(output);
        avformat_free_context(target);
    }
}
