package org.dianet.pipeline.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.dataset.coding.ForeignFile;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// Makes codings of the events of another program's file. Onset and offset come from their own events,
/// otherwise from the expression's stretch, otherwise from the first start to the last end of its action units.
final class EventCodings {
    private final Project project;
    private final RecordingNames names;
    private final Coder coder;
    private final Instant time;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Meaningless> meaningless = new HashMap<>();

    EventCodings(Project project, Coder coder, Instant time) {
        this.project = project;
        this.names = new RecordingNames(project);
        this.coder = coder;
        this.time = time;
    }

    /// A coding for a clip.
    record Found(ClipId clip, Coding coding) {}

    List<String> problems() {
        return problems;
    }

    List<Found> of(ForeignFile.Content content) {
        problems.addAll(content.problems());
        Map<ClipId, Draft> drafts = new LinkedHashMap<>();
        for (ForeignEvent event : content.events()) {
            try {
                RecordingNames.Match match = names.find(
                        event.recordings(), (clip, recording) -> new EventFrames(clip, event, recording).share());
                match.notes().stream().filter(note -> !problems.contains(note)).forEach(problems::add);
                drafts.computeIfAbsent(match.clip().id(), _ -> new Draft(match.clip()))
                        .add(event, match.recording());
            } catch (RecordingNames.NoClip e) {
                problems.add(event.where() + ": " + e.getMessage() + "; left out");
            }
        }
        return drafts.values().stream()
                .filter(draft -> draft.said)
                .map(draft -> new Found(draft.clip.id(), draft.coding()))
                .toList();
    }

    /// Reports each unknown label once, even if it is in the file several times.
    private void meaningless(ForeignEvent event) {
        Meaningless before = meaningless.get(event.label());
        Meaningless now = before == null
                ? new Meaningless(event.where(), problems.size(), 0)
                : new Meaningless(before.where, before.at, before.more + 1);
        meaningless.put(event.label(), now);
        String text = now.where + (now.more == 0 ? "" : " and " + now.more + " more") + ": '" + event.label()
                + "' is not a mark, action unit or emotion of the project; left out";
        if (before == null) {
            problems.add(text);
        } else {
            problems.set(now.at, text);
        }
    }

    /// @param at its position in the file
    private record Meaningless(String where, int at, int more) {}

    /// One clip's coding on its way.
    private final class Draft {
        private final Clip clip;
        private final List<String> units = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Map<MarkKind, FrameIndex> own = new LinkedHashMap<>();
        private final Map<MarkKind, FrameIndex> ofExpression = new LinkedHashMap<>();
        private final Map<MarkKind, FrameIndex> ofUnits = new LinkedHashMap<>();
        private String emotion = "";
        private boolean expression;
        private boolean said;

        Draft(Clip clip) {
            this.clip = clip;
        }

        void add(ForeignEvent event, NamedRecording recording) {
            EventFrames frames = new EventFrames(clip, event, recording);
            EventMeaning meaning = EventMeaning.of(event, project.vocabulary().emotions());
            if (!meaning.known()) {
                meaningless(event);
                return;
            }
            boolean placed = meaning.markKind() != null
                    || meaning.stretch()
                    || !meaning.units().isEmpty();
            Optional<String> outside = placed ? frames.outside() : Optional.empty();
            if (outside.isPresent()) {
                problems.add(outside.get()
                        + (meaning.markKind() == null
                                ? "; left out"
                                : "; the " + EafTiers.of(meaning.markKind()) + " is left unmarked"));
                return;
            }
            if (meaning.stretch() && expression && event.end() != null) {
                problems.add(event.where() + ": a second expression in clip " + clip.id()
                        + ", which has one; left out. Add a clip of the same recording for it and import again");
                return;
            }
            said = true;
            if (meaning.markKind() != null) {
                put(own, meaning.markKind(), frames.start());
            } else if (meaning.stretch()) {
                expression |= event.end() != null;
                stretch(ofExpression, frames);
            } else if (!meaning.units().isEmpty()) {
                stretch(ofUnits, frames);
            }
            emotion = meaning.emotion().isEmpty() ? emotion : meaning.emotion();
            if (!meaning.units().isEmpty()) {
                units.add(meaning.units());
            }
            if (!meaning.note().isEmpty() && !notes.contains(meaning.note())) {
                notes.add(meaning.note());
            }
        }

        private void stretch(Map<MarkKind, FrameIndex> marks, EventFrames frames) {
            if (frames.end().isPresent()) {
                put(marks, MarkKind.ONSET, frames.start());
                put(marks, MarkKind.OFFSET, frames.end().get());
            }
        }

        private void put(Map<MarkKind, FrameIndex> marks, MarkKind markKind, EventFrames.Place place) {
            @Nullable FrameIndex frame = place.frame();
            if (frame == null) {
                problems.add(place.where() + "; the " + EafTiers.of(markKind) + " is left unmarked");
                return;
            }
            marks.merge(markKind, frame, (a, b) -> {
                boolean later = a.compareTo(b) < 0;
                return markKind == MarkKind.OFFSET == later ? b : a;
            });
        }

        Coding coding() {
            Coding coding = Coding.empty(coder)
                    .withEmotion(emotion.isEmpty() ? null : emotion)
                    .with(new ActionUnits(String.join("+", units)))
                    .withNote(String.join("; ", notes))
                    .revisedBy(coder, time);
            for (MarkKind markKind : MarkKind.values()) {
                FrameIndex frame =
                        own.getOrDefault(markKind, ofExpression.getOrDefault(markKind, ofUnits.get(markKind)));
                if (frame != null) {
                    coding = coding.with(
                            coding.marks().with(markKind, clip.frames().numberAt(frame)));
                }
            }
            coding.marks()
                    .order()
                    .ifPresent(disorder -> problems.add("clip " + clip.id() + ": " + disorder + "; kept as it is"));
            return coding;
        }
    }
}
