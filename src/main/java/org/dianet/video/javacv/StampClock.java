package org.dianet.video.javacv;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.video.VideoClock;
import org.dianet.video.VideoClock.Oddity;

/// A video's time out of its packets' stamps.
final class StampClock {
    /// As FFmpeg has it: what leaps further in a stream belongs to another recording.
    private static final double LEAP_MILLIS = 10_000;

    /// More than a guess is wrong by.
    private static final double BACK_MILLIS = 500;

    /// A stream that starts earlier than the pictures by more than this has nothing to do with them.
    private static final double LONGEST_LEAD_MILLIS = 2_000;

    private StampClock() {}

    static VideoClock of(VideoDemuxer demuxer, PacketTable packets, PositionIndex index) {
        double tick = demuxer.tickMillis();
        double[] stamps = new double[index.count()];
        Arrays.setAll(stamps, position -> stamp(packets, index.ordinal(position)) * tick);
        double nominal = demuxer.framesPerSecond().orElse(0);
        boolean some = Arrays.stream(stamps).anyMatch(Double::isNaN);
        if (some && demuxer.leaps() && nominal > 0) {
            return stream(stamps, nominal).from(firstFrame(stamps, 1000 / nominal));
        }
        if (some) {
            double[] decoding = byDecoding(packets, index, tick);
            boolean none = Arrays.stream(stamps).allMatch(Double::isNaN);
            stamps = none || Arrays.stream(decoding).noneMatch(Double::isNaN) ? decoding : stamps;
        }
        double origin = origin(demuxer.start() * tick, stamps);
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] -= origin;
        }
        double last = packets.lastLength() > 0 ? packets.lastLength() * tick : Double.NaN;
        double leap = demuxer.leaps() ? LEAP_MILLIS : Double.POSITIVE_INFINITY;
        return VideoClock.of(stamps, last, tick, leap, nominal).from(origin);
    }

    /// When frame 0 is shown, by the first frame that has a stamp.
    private static double firstFrame(double[] stamps, double interval) {
        for (int i = 0; i < stamps.length; i++) {
            if (!Double.isNaN(stamps[i])) {
                return stamps[i] - i * interval;
            }
        }
        return 0;
    }

    /// Streams stamp only some pictures, and what lies between is guessed by the library; but their rate is constant.
    private static VideoClock stream(double[] stamps, double nominal) {
        boolean broken = false;
        double known = Double.NaN;
        for (double stamp : stamps) {
            broken |= known - stamp > BACK_MILLIS || stamp - known > LEAP_MILLIS;
            known = Double.isNaN(stamp) ? known : stamp;
        }
        return new VideoClock(
                FrameTimes.constant(new FrameRate(nominal)), nominal, broken ? Set.of(Oddity.BROKEN) : Set.of());
    }

    private static double stamp(PacketTable packets, int ordinal) {
        return ordinal < 0 || packets.pts(ordinal) == AV_NOPTS_VALUE ? Double.NaN : packets.pts(ordinal);
    }

    /// Where times of display are absent there are times of decoding, which are the same by a constant delay.
    private static double[] byDecoding(PacketTable packets, PositionIndex index, double tick) {
        int[] shown = IntStream.range(0, index.count())
                .map(index::ordinal)
                .filter(ordinal -> ordinal >= 0)
                .distinct()
                .sorted()
                .toArray();
        double[] stamps = new double[index.count()];
        Arrays.fill(stamps, Double.NaN);
        for (int i = 0; i < shown.length; i++) {
            long dts = packets.dts(shown[i]);
            stamps[i] = dts == AV_NOPTS_VALUE ? Double.NaN : dts * tick;
        }
        return stamps;
    }

    /// Players count from where the first of a file's streams starts, sound too.
    private static double origin(double file, double[] stamps) {
        double first = Arrays.stream(stamps)
                .filter(stamp -> !Double.isNaN(stamp))
                .findFirst()
                .orElse(0);
        double lead = first - file;
        return lead >= 0 && lead <= LONGEST_LEAD_MILLIS ? file : first;
    }
}
