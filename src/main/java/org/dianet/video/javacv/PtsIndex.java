package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
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
    private final long[] keys;

    private final boolean fromPackets;

    private PtsIndex(long[] stamps, long[] keys) {
        this.stamps = stamps;
        this.keys = keys;
        this.fromPackets = keys.length > 0;
    }

    /// Reads the file once without decoding; where packets carry no stamps, or one twice, decodes it once.
    ///
    /// @throws MediaException if the file has no frame
    static PtsIndex of(VideoDemuxer demuxer, VideoDecoder decoder, Path file) throws MediaException {
        LongStream.Builder all = LongStream.builder();
        LongStream.Builder keys = LongStream.builder();
        demux(demuxer, all, keys);
        long[] stamps = all.build().sorted().toArray();
        boolean trusted = Arrays.stream(stamps).noneMatch(t -> t == AV_NOPTS_VALUE)
                && Arrays.stream(stamps).distinct().count() == stamps.length;
        PtsIndex index = trusted
                ? new PtsIndex(stamps, keys.build().sorted().toArray())
                : new PtsIndex(decode(demuxer, decoder), new long[0]);
        if (index.count() == 0) {
            throw new MediaException(file + " holds no readable frame.");
        }
        demuxer.rewind();
        decoder.restart();
        return index;
    }

    private static void demux(VideoDemuxer demuxer, LongStream.Builder all, LongStream.Builder keys) {
        AVPacket packet = av_packet_alloc();
        while (demuxer.next(packet)) {
            if ((packet.flags() & AV_PKT_FLAG_DISCARD) == 0) {
                all.add(packet.pts());
                if ((packet.flags() & AV_PKT_FLAG_KEY) != 0) {
                    keys.add(packet.pts());
                }
            }
        }
        av_packet_free(packet);
    }

    private static long[] decode(VideoDemuxer demuxer, VideoDecoder decoder) throws MediaException {
        demuxer.rewind();
        decoder.restart();
        LongStream.Builder stamps = LongStream.builder();
        while (decoder.next()) {
            stamps.add(decoder.pts());
        }
        return stamps.build().distinct().sorted().toArray();
    }

    int count() {
        return stamps.length;
    }

    /// Whether every packet tells which frame it becomes.
    boolean fromPackets() {
        return fromPackets;
    }

    long stamp(int frame) {
        return stamps[frame];
    }

    /// The frame with this time stamp, or a negative number if there is none.
    int frameAt(long stamp) {
        return Arrays.binarySearch(stamps, stamp);
    }

    /// How many frames are decoded on the way to a frame from the key frame before it; from the start where the file
    /// does not mark key frames.
    int fromKeyFrame(int frame) {
        int key = Arrays.binarySearch(keys, stamps[frame]);
        int before = key >= 0 ? key : -key - 2;
        int keyFrame = before < 0 ? 0 : Arrays.binarySearch(stamps, keys[before]);
        return frame - keyFrame;
    }
}
