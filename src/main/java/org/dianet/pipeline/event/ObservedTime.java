package org.dianet.pipeline.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;

/// How long somebody was observed: the frames of all clips, each frame of a recording once, without the stretches that
/// are left out.
final class ObservedTime {
    private ObservedTime() {}

    /// A run of frame numbers, both ends included.
    private record Run(long first, long last) {}

    /// Milliseconds; empty if the rate of one of the recordings is not known.
    static OptionalDouble of(Collection<Clip> clips) {
        Map<Media, List<Clip>> recordings = clips.stream()
                .filter(clip -> clip.media().hasFrames())
                .collect(Collectors.groupingBy(Clip::media, LinkedHashMap::new, Collectors.toList()));
        double sum = 0;
        for (List<Clip> recording : recordings.values()) {
            OptionalDouble one = recording(recording);
            if (one.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += one.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    private static OptionalDouble recording(List<Clip> clips) {
        Clip first = clips.getFirst();
        if (first.times().isEmpty()) {
            return OptionalDouble.empty();
        }
        FrameTimes times = first.times().get();
        List<Run> left = new ArrayList<>();
        clips.forEach(clip -> clip.excluded()
                .stretches()
                .forEach(each ->
                        left.add(new Run(each.first().value(), each.last().value()))));
        List<Run> shown = new ArrayList<>();
        for (Clip clip : clips) {
            for (FrameNumbers.Run run : clip.frames().runs()) {
                shown.add(new Run(run.first(), run.last()));
            }
        }
        double millis = 0;
        for (Run run : without(merged(shown), merged(left))) {
            millis += first.media() instanceof Media.VideoFile
                    ? times.endOf(run.last) - times.startOf(run.first)
                    : (run.last - run.first + 1) * times.rate().millis(1);
        }
        return OptionalDouble.of(millis);
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        runs.stream().sorted(Comparator.comparingLong(Run::first)).forEach(run -> {
            if (!merged.isEmpty() && run.first <= merged.getLast().last + 1) {
                Run before = merged.removeLast();
                merged.add(new Run(before.first, Math.max(before.last, run.last)));
            } else {
                merged.add(run);
            }
        });
        return merged;
    }

    private static List<Run> without(List<Run> runs, List<Run> gone) {
        List<Run> kept = runs;
        for (Run cut : gone) {
            List<Run> next = new ArrayList<>();
            for (Run run : kept) {
                if (cut.last < run.first || cut.first > run.last) {
                    next.add(run);
                    continue;
                }
                if (run.first < cut.first) {
                    next.add(new Run(run.first, cut.first - 1));
                }
                if (run.last > cut.last) {
                    next.add(new Run(cut.last + 1, run.last));
                }
            }
            kept = next;
        }
        return kept;
    }
}
