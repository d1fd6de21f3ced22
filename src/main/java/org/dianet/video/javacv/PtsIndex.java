package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.dianet.video.MediaException;

/// Presentation time stamps of a video's frames, ascending: the frame with index i is the picture whose stamp equals
/// the i-th. Time itself is never used to find a frame.
final class PtsIndex {
    private final long[] stamps;

    private PtsIndex(long[] stamps) {
        this.stamps = stamps;
    }

    /// Reads the file once without decoding; where packets carry no stamps, or one twice, decodes it once.
    ///
    /// @throws MediaException if the file has no frame
    static PtsIndex of(VideoDemuxer demuxer, VideoDecoder decoder, Path file) throws MediaException {
        long[] demuxed = demux(demuxer);
        boolean trusted = Arrays.stream(demuxed).noneMatch(t -> t == AV_NOPTS_VALUE)
                && Arrays.stream(demuxed).distinct().count() == demuxed.length;
        long[] stamps = trusted ? demuxed : decode(demuxer, decoder);
        if (stamps.length == 0) {
            throw new MediaException(file + " holds no readable frame.");
        }
        Arrays.sort(stamps);
        demuxer.rewind();
        decoder.restart();
        return new PtsIndex(stamps);
    }

    private static long[] demux(VideoDemuxer demuxer) {
        LongStream.Builder stamps = LongStream.builder();
        AVPacket packet = av_packet_alloc();
        while (demuxer.next(packet)) {
            if ((packet.flags() & AV_PKT_FLAG_DISCARD) == 0) {
                stamps.add(packet.pts());
            }
        }
        av_packet_free(packet);
        return stamps.build().toArray();
    }

    private static long[] decode(VideoDemuxer demuxer, VideoDecoder decoder) throws MediaException {
        demuxer.rewind();
        decoder.restart();
        LongStream.Builder stamps = LongStream.builder();
        while (decoder.next()) {
            stamps.add(decoder.pts());
        }
        return stamps.build().distinct().toArray();
    }

    int count() {
        return stamps.length;
    }

    long stamp(int frame) {
        return stamps[frame];
    }

    /// The last frame at or before a stamp, or -1.
    int frameAt(long stamp) {
        int found = Arrays.binarySearch(stamps, stamp);
        return found >= 0 ? found : -found - 2;
    }
}
