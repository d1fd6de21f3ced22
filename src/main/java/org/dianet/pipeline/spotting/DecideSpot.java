package org.dianet.pipeline.spotting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Span;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Decision.Outcome;
import org.dianet.model.project.FieldChange;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;
import org.jspecify.annotations.Nullable;

/// Accepts, corrects or rejects candidates, each as one edit that can be undone. The decision keeps the candidate's
/// frames, the method that proposed it, who decided and when.
public final class DecideSpot {
    private static final Pattern FRAMES = Pattern.compile("start=(\\d+),end=(\\d+)");

    private DecideSpot() {}

    /// The candidate as marks: onset, apex and offset.
    public static Marks marks(Spot spot) {
        return new Marks(spot.start(), spot.peak(), spot.end());
    }

    /// Remembers that an event was coded because of the candidate; belongs into one step with the edit that codes it.
    /// Where `chosen` differs from the candidate, it counts as corrected, and the decision says how.
    ///
    /// @param chosen marks of the event
    public static Edit accept(SpottedRecording spotted, Spot spot, Marks chosen, Coder coder, Instant at) {
        List<FieldChange> changes = new ArrayList<>();
        for (MarkKind kind : MarkKind.values()) {
            String proposed = text(marks(spot), kind);
            String taken = text(chosen, kind);
            if (!Objects.equals(proposed, taken)) {
                changes.add(new FieldChange(kind.name().toLowerCase(Locale.ROOT), proposed, taken));
            }
        }
        return new Edit.Decide(new Decision(key(spotted, spot), Outcome.ACCEPTED, changes, source(spotted), coder, at));
    }

    private static @Nullable String text(Marks marks, MarkKind kind) {
        return marks.get(kind).map(FrameNumber::toString).orElse(null);
    }

    /// Remembers that it is no expression.
    public static Edit reject(SpottedRecording spotted, Spot spot, Coder coder, Instant at) {
        return new Edit.Decide(
                new Decision(key(spotted, spot), Outcome.REJECTED, List.of(), source(spotted), coder, at));
    }

    /// The rejected candidates of a recording that a project no longer has as rejected, as after undo.
    public static List<Spot> broughtBack(SpottedRecording spotted, Project before, Project now) {
        List<Decision> gone = before.decisions().size() <= now.decisions().size()
                ? List.of()
                : before.decisions().stream()
                        .filter(decision -> decision.outcome() == Outcome.REJECTED
                                && !now.decisions().contains(decision))
                        .toList();
        return spotted.spots().stream()
                .filter(spot ->
                        gone.stream().anyMatch(decision -> decision.findingKey().equals(key(spotted, spot))))
                .toList();
    }

    private static String source(SpottedRecording spotted) {
        return "spotting by " + spotted.method();
    }

    private static FindingKey key(SpottedRecording spotted, Spot spot) {
        return new FindingKey(
                FindingKey.MOVEMENT,
                spotted.recording().first().id(),
                "start=" + spot.start() + ",end=" + spot.end(),
                "Frames " + spot.start() + "–" + spot.end() + " may show an expression.");
    }

    /// The frame numbers of the candidates of a recording that a coder decided about.
    static List<Span> decided(Project project, SharedRecording recording, Coder coder) {
        return project.decisions().stream()
                .filter(decision -> decision.coder().equals(coder))
                .map(Decision::findingKey)
                .filter(key -> key.isMovement()
                        && recording.clips().stream().anyMatch(clip -> clip.id().equals(key.clip())))
                .flatMap(key -> frames(key.detail()).stream())
                .toList();
    }

    private static Optional<Span> frames(String detail) {
        Matcher found = FRAMES.matcher(detail);
        return found.matches()
                ? Optional.of(new Span(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
