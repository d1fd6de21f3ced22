package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import org.dianet.model.Words;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.finding.ClockProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.video.VideoClock;
import org.dianet.video.VideoClock.Oddity;

/// Compares a clip's times with those of its video, and says where a video's time is not what one would think.
final class ClockFindings {
    private ClockFindings() {}

    /// @param file of the clip as people read it
    static List<Finding> of(Clip clip, VideoClock clock, String file) {
        List<Finding> findings = new ArrayList<>();
        if (!(clip.media() instanceof Media.VideoFile) || clip.frames().runs().isEmpty()) {
            return findings;
        }
        boolean differs = !clock.oddities().contains(Oddity.UNSTAMPED) && differ(clip, clock.times());
        if (differs) {
            findings.add(other(clip, clock, file));
        }
        for (Oddity oddity : Oddity.values()) {
            if (clock.oddities().contains(oddity)) {
                findings.add(odd(clip, clock, oddity, file));
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

    private static Finding other(Clip clip, VideoClock clock, String file) {
        FrameNumber last = new FrameNumber(clip.frames().runs().getLast().last());
        long origin = clip.frames().runs().getFirst().first();
        boolean varies = clock.oddities().contains(Oddity.VARIABLE);
        ClockProblem problem = clip.times()
                .<ClockProblem>map(own -> new ClockProblem.OtherTimes(
                        file,
                        own.rate().perSecond(),
                        last,
                        since(own, origin, last.value()),
                        since(clock.times(), origin, last.value())))
                .orElse(new ClockProblem.UnknownRate(file));
        return finding(clip, varies ? Severity.WARNING : Severity.NOTE, problem)
                .about("times")
                .with(
                        List.of(new Proposal(new Remedy.FileTimes(), "", new Fix.TakeTimes(clip.id(), clock.times()))),
                        List.of());
    }

    private static Finding odd(Clip clip, VideoClock clock, Oddity oddity, String file) {
        double mean = clock.times().rate().perSecond();
        ClockProblem problem = switch (oddity) {
            case VARIABLE -> variable(clip, clock.times(), file);
            case NOMINAL -> new ClockProblem.OtherNominalRate(file, clock.nominal(), mean);
            case UNSTAMPED ->
                new ClockProblem.NoStamps(
                        file, clip.rate().map(FrameRate::perSecond).orElse(mean));
            case BROKEN -> new ClockProblem.BrokenStamps(file, mean);
        };
        return finding(clip, Severity.NOTE, problem).about(Words.of(oddity));
    }

    private static ClockProblem variable(Clip clip, FrameTimes times, String file) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 1; i < times.stamps().size(); i++) {
            double rate = 1000 / (times.startOf(i) - times.startOf(i - 1L));
            least = Math.min(least, rate);
            most = Math.max(most, rate);
        }
        ClockProblem.Counting own = clip.times()
                .map(used -> used.stamped() ? ClockProblem.Counting.STAMPS : ClockProblem.Counting.CONSTANT)
                .orElse(ClockProblem.Counting.UNKNOWN);
        return new ClockProblem.VariableRate(file, least, most, times.rate().perSecond(), own);
    }

    private static Finding finding(Clip clip, Severity severity, ClockProblem problem) {
        return new Finding(Kind.FRAME_RATE, severity, clip.id(), problem);
    }
}
