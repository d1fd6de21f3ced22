package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.video.VideoClock;
import org.dianet.video.VideoClock.Oddity;

/// Compares a clip's times with those of its video, and says where a video's time is not what one would think.
final class ClockFindings {
    private ClockFindings() {}

    static List<Finding> of(Clip clip, VideoClock clock) {
        List<Finding> findings = new ArrayList<>();
        if (!(clip.media() instanceof Media.VideoFile) || clip.frames().runs().isEmpty()) {
            return findings;
        }
        boolean differs = !clock.oddities().contains(Oddity.UNSTAMPED) && differ(clip, clock.times());
        if (differs) {
            findings.add(other(clip, clock));
        }
        for (Oddity oddity : Oddity.values()) {
            if (clock.oddities().contains(oddity)) {
                findings.add(odd(clip, clock, oddity));
            }
        }
        return findings;
    }

    /// Whether some frame's time since the clip's first one differs by half an interval or more.
    private static boolean differ(Clip clip, FrameTimes file) {
        long origin = clip.frames().runs().getFirst().first();
        if (clip.times().isEmpty()) {
            return true;
        }
        FrameTimes own = clip.times().get();
        double half = own.rate().millis(1) / 2;
        for (FrameNumbers.Run run : clip.frames().runs()) {
            for (long at = run.first(); at <= run.last(); at++) {
                if (Math.abs(since(own, origin, at) - since(file, origin, at)) >= half) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double since(FrameTimes times, long origin, long at) {
        return times.startOf(at) - times.startOf(origin);
    }

    private static Finding other(Clip clip, VideoClock clock) {
        FrameNumber last = new FrameNumber(clip.frames().runs().getLast().last());
        long origin = clip.frames().runs().getFirst().first();
        String what = clip.times()
                .map(own -> "The project counts " + number(own.rate().perSecond()) + " frames a second: frame " + last
                        + " is " + number(since(own, origin, last.value())) + " ms behind the first, by the time"
                        + " stamps of the file " + number(since(clock.times(), origin, last.value())) + " ms.")
                .orElse("The project knows no frame rate, though the file has time stamps.");
        boolean varies = clock.oddities().contains(Oddity.VARIABLE);
        return finding(
                        clip,
                        varies ? Severity.WARNING : Severity.NOTE,
                        what,
                        "Use the times of the file, unless it was recorded faster than it plays.")
                .about("times")
                .with(
                        List.of(new Proposal(
                                "use the times of the file", "", new Fix.TakeTimes(clip.id(), clock.times()))),
                        List.of());
    }

    private static Finding odd(Clip clip, VideoClock clock, Oddity oddity) {
        String mean = number(clock.times().rate().perSecond());
        return switch (oddity) {
            case VARIABLE ->
                finding(
                                clip,
                                Severity.NOTE,
                                "The frame rate is variable: " + range(clock.times()) + " frames a second, " + mean
                                        + " over the whole file.",
                                clip.times().filter(FrameTimes::stamped).isPresent()
                                        ? "Each frame's own time stamp is used."
                                        : "The project counts a constant rate.")
                        .about("variable");
            case NOMINAL ->
                finding(
                                clip,
                                Severity.NOTE,
                                "The header of the file gives a frame rate of " + number(clock.nominal())
                                        + " a second; its frames are " + mean + " a second by their time stamps.",
                                "The time stamps are used.")
                        .about("nominal");
            case UNSTAMPED ->
                finding(
                                clip,
                                Severity.NOTE,
                                "The file has no time stamps; times are computed from a frame rate of "
                                        + number(clock.times().rate().perSecond()) + " a second.",
                                "If the camera had another rate, add a column fps with it and import again.")
                        .about("unstamped");
            case BROKEN ->
                finding(
                                clip,
                                Severity.NOTE,
                                "Time stamps repeat or jump, as in joined recordings; the frame rate of " + mean
                                        + " a second ignores that.",
                                "Time continues without a break there; frames are counted in the order they are shown.")
                        .about("broken");
        };
    }

    private static String range(FrameTimes times) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 1; i < times.stamps().size(); i++) {
            double rate = 1000 / (times.startOf(i) - times.startOf(i - 1L));
            least = Math.min(least, rate);
            most = Math.max(most, rate);
        }
        return number(least) + " to " + number(most);
    }

    private static Finding finding(Clip clip, Severity severity, String what, String action) {
        return new Finding(Kind.FRAME_RATE, severity, clip.id(), clip.media().shownPath(), what, action);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
