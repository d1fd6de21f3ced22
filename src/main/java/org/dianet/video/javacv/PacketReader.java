package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.dianet.video.MediaException;

/// Reads a stream's packets and says of each which one of the file it is, also after a jump.
final class PacketReader implements AutoCloseable {
    /// What [#next] says at the end, or where it does not know any more which packet it reads.
    static final int END = -1;

    /// Packets without a known beginning that are passed over after a jump.
    private static final int PASSED = 100;

    private final VideoDemuxer demuxer;
    private final PacketTable table;
    private final boolean known;
    private final boolean sound;
    private int next;
    private boolean searching;

    /// Reads the file once without decoding, unless its packets are known.
    PacketReader(Path file, KeptIndexes indexes) throws MediaException {
        this.demuxer = new VideoDemuxer(file);
        int codec = demuxer.parameters().codec_id();
        Optional<KeptIndexes.Packets> known = indexes.packets(file, codec);
        this.sound = known.isPresent() && known.get().sound();
        this.known = known.isPresent();
        this.table = known.map(KeptIndexes.Packets::table).orElseGet(() -> all(codec));
        this.next = known.isPresent() ? 0 : table.count();
    }

    private PacketTable all(int codec) {
        PacketTable all = new PacketTable(codec);
        AVPacket packet = av_packet_alloc();
        while (demuxer.next(packet)) {
            all.add(packet);
        }
        av_packet_free(packet);
        return all;
    }

    /// Whether the packets were known from an earlier reading.
    boolean known() {
        return known;
    }

    /// Whether that reading saw that frames come in the order of the packets' stamps.
    boolean sound() {
        return sound;
    }

    VideoDemuxer demuxer() {
        return demuxer;
    }

    PacketTable table() {
        return table;
    }

    /// Back to the first byte, as when the file was opened.
    void rewind() throws MediaException {
        demuxer.reopen();
        searching = false;
        next = 0;
    }

    /// Towards a packet; whether that or an earlier one was reached shows in what is read. False if there is no way.
    boolean seek(int ordinal) {
        searching = true;
        int placed = ordinal;
        while (placed > 0 && table.place(placed) < 0) {
            placed--;
        }
        if (demuxer.byPlace() && demuxer.seekPlace(Math.max(0, table.place(placed)))) {
            return true;
        }
        long stamp = table.pts(ordinal) == AV_NOPTS_VALUE ? table.dts(ordinal) : table.pts(ordinal);
        return stamp != AV_NOPTS_VALUE && demuxer.seekBefore(stamp);
    }

    /// Reads the next packet into `packet` and returns its position in the file's order of packets, or [#END].
    int next(AVPacket packet) {
        if (!searching) {
            return demuxer.next(packet) && table.is(next, packet) ? next++ : END;
        }
        for (int passed = 0; passed < PASSED && demuxer.next(packet); passed++) {
            int found = table.find(packet);
            if (found != PacketTable.UNKNOWN) {
                searching = false;
                next = found + 1;
                return found;
            }
        }
        return END;
    }

    @Override
    public void close() {
        demuxer.close();
    }
}
