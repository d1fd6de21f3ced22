package org.dianet.pipeline.spotting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Decision.Outcome;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.Project;

/// The candidates of a recording that nothing explains yet: no coded event shares a frame with them, and the coder has
/// not rejected them.
///
/// @param spots in order of time
public record SpottingQueue(List<Spot> spots) {
    private static final String KIND = "movement";

    public SpottingQueue {
        spots = List.copyOf(spots);
    }

    /// @param events the events of the recording that the coder may see
    public static SpottingQueue of(SpottedRecording spotted, List<Clip> events, Project project, Coder coder) {
        return new SpottingQueue(spotted.spots().stream()
                .filter(spot -> events.stream().noneMatch(event -> explains(event, spot)))
                .filter(spot -> project.decisions().stream()
                        .noneMatch(decision -> decision.outcome() == Outcome.REJECTED
                                && decision.coder().equals(coder)
                                && decision.findingKey().equals(key(spotted, spot))))
                .toList());
    }

    private static boolean explains(Clip event, Spot spot) {
        Optional<EventSpan> span = EventSpan.of(event);
        FrameNumbers frames = event.frames();
        return span.isPresent()
                && number(frames, span.get().from()) <= spot.end().value()
                && number(frames, span.get().to()) >= spot.start().value();
    }

    private static long number(FrameNumbers frames, FrameIndex index) {
        return frames.numberAt(index).value();
    }

    /// The next one that begins after a frame, from the start again after the last; empty if there is none.
    public Optional<Spot> after(FrameNumber frame) {
        return spots.stream()
                .filter(spot -> spot.start().value() > frame.value())
                .findFirst()
                .or(() -> spots.stream().findFirst());
    }

    /// The last one that begins before a frame, from the end again before the first.
    public Optional<Spot> before(FrameNumber frame) {
        return spots.reversed().stream()
                .filter(spot -> spot.start().value() < frame.value())
                .findFirst()
                .or(() -> spots.reversed().stream().findFirst());
    }

    /// What a coder decided about a candidate, with the method that proposed it as the source.
    public static Decision decision(SpottedRecording spotted, Spot spot, Outcome outcome, Coder coder, Instant at) {
        return new Decision(key(spotted, spot), outcome, List.of(), "spotting, method " + spotted.method(), coder, at);
    }

    private static FindingKey key(SpottedRecording spotted, Spot spot) {
        String frames = spot.start() + "-" + spot.end();
        return new FindingKey(
                KIND,
                spotted.recording().first().id(),
                frames,
                "Movement from frame " + spot.start() + " to " + spot.end() + ".");
    }
}
