package org.dianet.pipeline.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.agreement.EventMatching;
import org.dianet.evaluation.agreement.MatchedEvents;
import org.dianet.evaluation.agreement.MatchedEvents.Step;
import org.dianet.evaluation.agreement.Recording;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Span;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.model.project.SharedRecording;

/// Puts what several people coded of one expression into one clip. Coders who work blind add a clip for each
/// event they find, so one expression has a clip per coder: nobody could decide between them, and it would
/// count several times. Events are the same if they overlap by at least half, as for agreement. The codings
/// move as they are.
public final class JoinEvents {
    private final Map<ClipId, Clip> now = new LinkedHashMap<>();
    private int joined;

    private JoinEvents() {}

    /// What is to be done.
    ///
    /// @param joined number of codings that move to another clip's event
    /// @param edit empty if there is nothing to join
    public record Plan(int joined, Optional<Edit> edit) {}

    public static Plan plan(Project project) {
        List<Edit> edits = new ArrayList<>();
        int joined = 0;
        for (SharedRecording recording : SharedRecording.of(project)) {
            Set<Coder> people = new TreeSet<>();
            recording.clips().forEach(clip -> clip.byPeople().forEach(coding -> people.add(coding.coder())));
            boolean sameFrames =
                    recording.clips().stream().map(Clip::frames).distinct().count() == 1;
            if (sameFrames && recording.clips().size() > 1 && people.size() > 1) {
                JoinEvents join = new JoinEvents();
                recording.clips().forEach(clip -> join.now.put(clip.id(), clip));
                join.all(project, List.copyOf(people));
                joined += join.joined;
                edits.addAll(join.edits(project));
            }
        }
        return new Plan(joined, edits.isEmpty() ? Optional.empty() : Optional.of(new Edit.Composite(edits)));
    }

    private void all(Project project, List<Coder> people) {
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                Coder second = people.get(j);
                Project moved = project.withClips(List.copyOf(now.values()));
                for (Recording recording : Recording.of(moved, List.of(people.get(i), second))) {
                    for (MatchedEvents pair : EventMatching.of(recording, people.get(i), second, 0)
                            .matched()) {
                        if (pair.step() == Step.OVERLAP) {
                            move(second, pair);
                        }
                    }
                }
            }
        }
    }

    /// Moves the second coder's event into the clip of the first coder's. What the second coder has there
    /// changes places with it.
    private void move(Coder second, MatchedEvents pair) {
        Clip to = clip(pair.first().clip());
        Optional<Clip> found = now.values().stream()
                .filter(clip -> clip.codingBy(second)
                        .filter(coding -> sameMarks(clip, coding, pair))
                        .isPresent())
                .findFirst();
        if (found.isEmpty() || found.get().id().equals(to.id()) || !movable(found.get(), second)) {
            return;
        }
        Clip from = found.get();
        Coding moving = from.codingBy(second).orElseThrow();
        Optional<Coding> there = to.codingBy(second);
        Clip left = from.without(second);
        now.put(from.id(), there.map(left::with).orElse(left));
        now.put(to.id(), to.without(second).with(moving));
        joined++;
    }

    /// The event may have changed places since it was matched.
    private static boolean sameMarks(Clip clip, Coding coding, MatchedEvents pair) {
        return pair.second().places().entrySet().stream()
                .allMatch(mark -> index(clip, coding, mark.getKey()).equals(Optional.of(mark.getValue())));
    }

    /// What is decided, or not settled after a merge, stays where it is; so does an event that is with its like.
    private static boolean movable(Clip from, Coder second) {
        boolean settled = from.decision().isPresent() || !from.conflicts().isEmpty();
        boolean alone = from.byPeople().stream()
                .allMatch(coding -> coding.coder().equals(second) || !overlap(coding, from, second));
        return !settled && alone;
    }

    private static boolean overlap(Coding other, Clip clip, Coder second) {
        return clip.codingBy(second)
                .flatMap(own -> span(clip, own))
                .flatMap(own -> span(clip, other).map(own::overlap))
                .filter(share -> share >= EventMatching.LEAST_OVERLAP)
                .isPresent();
    }

    private static Optional<Span> span(Clip clip, Coding coding) {
        return index(clip, coding, MarkKind.ONSET)
                .flatMap(from -> index(clip, coding, MarkKind.OFFSET)
                        .filter(to -> to >= from)
                        .map(to -> new Span(from, to)));
    }

    private static Optional<Integer> index(Clip clip, Coding coding, MarkKind kind) {
        return coding.marks().get(kind).flatMap(clip.frames()::indexOf).map(FrameIndex::value);
    }

    private Clip clip(ClipId id) {
        return Optional.ofNullable(now.get(id)).orElseThrow();
    }

    private List<Edit> edits(Project project) {
        if (joined == 0) {
            return List.of();
        }
        Set<ClipId> empty = now.values().stream()
                .filter(clip -> clip.codings().stream().allMatch(Coding::blank)
                        && Expressions.isFurther(project, clip)
                        && !project.clip(clip.id()).orElseThrow().codings().isEmpty())
                .map(Clip::id)
                .collect(Collectors.toSet());
        List<Clip> changed = now.values().stream()
                .filter(clip -> !empty.contains(clip.id())
                        && !clip.equals(project.clip(clip.id()).orElseThrow()))
                .toList();
        return List.of(new Edit.PutClips(changed), new Edit.RemoveClips(List.copyOf(empty)));
    }
}
