package org.dianet.model.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dianet.model.clip.FrameIndex;

/// The stretches of a recording in which nothing is coded, in order.
public record Gaps(List<Gap> gaps) {

    /// Frames `first` to `last`, both included.
    public record Gap(FrameIndex first, FrameIndex last) {}

    public Gaps {
        gaps = List.copyOf(gaps);
    }

    /// Those of a recording, in which a stretch that is left out is no gap either: there is nothing to code.
    ///
    /// @param events clips of the recording, each as it is shown
    public static Gaps of(Clip recording, List<Clip> events) {
        List<EventSpan> taken = Stream.concat(
                        events.stream().flatMap(event -> EventSpan.of(event).stream()),
                        recording.excluded().stretches().stream()
                                .flatMap(left -> EventSpan.of(recording, left).stream()))
                .toList();
        return between(taken, recording.frames().count());
    }

    /// @param count the recording's frames
    static Gaps between(List<EventSpan> events, int count) {
        List<Gap> gaps = new ArrayList<>();
        int free = 0;
        for (EventSpan event :
                events.stream().sorted(Comparator.comparing(EventSpan::from)).toList()) {
            if (event.from().value() > free) {
                gaps.add(gap(free, event.from().value() - 1));
            }
            free = Math.max(free, event.to().value() + 1);
        }
        if (free < count) {
            gaps.add(gap(free, count - 1));
        }
        return new Gaps(gaps);
    }

    private static Gap gap(int first, int last) {
        return new Gap(new FrameIndex(first), new FrameIndex(last));
    }
}
