package org.dianet.pipeline.spotting;

import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Span;
import org.dianet.model.project.Clip;
import org.dianet.model.project.EventSpan;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;

/// The candidates of a recording that nobody has explained yet: no coded event shares a frame with them, and the
/// coder has not decided about them.
public final class UnexplainedMovements {
    /// A decision is about a candidate that it overlaps so much: another version of the method may move its ends.
    private static final double SAME = 0.5;

    private UnexplainedMovements() {}

    /// In order of time.
    ///
    /// @param project as the coder is shown it: a clip's coding that counts explains a movement
    public static List<Spot> of(Project project, SpottedRecording spotted, Coder coder) {
        SharedRecording recording = spotted.recording();
        // Also events that were added after the search.
        List<Span> coded = Expressions.ofRecording(project, recording.first()).stream()
                .flatMap(clip -> numbers(clip).stream())
                .toList();
        List<Span> decided = DecideSpot.decided(project, recording, coder);
        return spotted.spots().stream()
                .filter(spot -> coded.stream().allMatch(event -> event.shared(span(spot)) == 0))
                .filter(spot -> decided.stream().allMatch(other -> other.overlap(span(spot)) < SAME))
                .toList();
    }

    /// The first that begins after a frame; from the start of the recording again if there is none behind it.
    public static Optional<Spot> next(List<Spot> unexplained, FrameNumber after) {
        return unexplained.stream()
                .filter(spot -> spot.start().compareTo(after) > 0)
                .findFirst()
                .or(() -> unexplained.stream().findFirst());
    }

    /// The last that begins before a frame; from the end of the recording again if there is none before it.
    public static Optional<Spot> previous(List<Spot> unexplained, FrameNumber before) {
        List<Spot> backward = unexplained.reversed();
        return backward.stream()
                .filter(spot -> spot.start().compareTo(before) < 0)
                .findFirst()
                .or(() -> backward.stream().findFirst());
    }

    private static Optional<Span> numbers(Clip clip) {
        return EventSpan.of(clip)
                .map(event ->
                        new Span((int) clip.frames().numberAt(event.from()).value(), (int)
                                clip.frames().numberAt(event.to()).value()));
    }

    private static Span span(Spot spot) {
        return new Span((int) spot.start().value(), (int) spot.end().value());
    }
}
