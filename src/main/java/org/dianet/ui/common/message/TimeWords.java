package org.dianet.ui.common.message;

import java.util.Locale;
import java.util.Optional;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;

/// Times for people, which are empty if the frame rate is not known, counted from the clip's first frame: milliseconds
/// in a short clip, minutes, seconds and
/// milliseconds in a long one.
public final class TimeWords {
    private static final double SHORT_MILLIS = 10_000;
    private static final double SHORT_LENGTH = 1_000;

    private TimeWords() {}

    /// When a frame is shown.
    public static Optional<String> at(Clip clip, FrameIndex index) {
        return ClipTimes.of(clip).map(times -> of(times.sinceFirst(index), times.sinceFirst(last(clip))));
    }

    /// A frame's number and its time.
    public static String place(Clip clip, FrameIndex index) {
        String number = clip.frames().numberAt(index).toString();
        return at(clip, index).map(time -> number + " · " + time).orElse(number);
    }

    /// Whether the clip is so long that its times are said in minutes and seconds.
    public static boolean isLong(Clip clip) {
        return clip.frames().count() > 0
                && ClipTimes.of(clip)
                        .filter(times -> times.sinceFirst(last(clip)) >= SHORT_MILLIS)
                        .isPresent();
    }

    private static FrameIndex last(Clip clip) {
        return new FrameIndex(Math.max(0, clip.frames().count() - 1));
    }

    /// @param whole the clip's length in milliseconds
    public static String of(double millis, double whole) {
        long rounded = Math.round(millis);
        return whole < SHORT_MILLIS
                ? rounded + " ms"
                : String.format(
                        Locale.ROOT,
                        "%d:%02d.%03d",
                        rounded / 60_000,
                        rounded / 1000 % 60,
                        Math.floorMod(rounded, 1000));
    }

    /// How long something takes: milliseconds up to a second, then seconds.
    public static String length(double millis) {
        return millis < SHORT_LENGTH ? Math.round(millis) + " ms" : String.format(Locale.ROOT, "%.2f s", millis / 1000);
    }
}
