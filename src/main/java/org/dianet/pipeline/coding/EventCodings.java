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
import org.dianet.dataset.coding.Recording;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// Makes codings of the events of another program's file. Onset and offset come from their own events, else from
/// the expression's stretch, else from the first start to the last end of its action units.
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

    /// Says once of each label that it means nothing here, however often it stands in the file.
    private void meaningless(ForeignEvent event) {
        Meaningless before = meaningless.get(event.label());
        Meaningless now = before == null
                ? new Meaningless(event.where(), problems.size(), 0)
                : new Meaningless(before.where, before.at, before.more + 1);
        meaningless.put(event.label(), now);
        String text = now.where + (now.more == 0 ? "" : " and " + now.more + " more") + ": '" + event.label()
                + "' is no landmark, action unit or emotion of the project; left out";
        if (before == null) {
            problems.add(text);
        } else {
            problems.set(now.at, text);
        }
    }

    /// @param at where it is said
    private record Meaningless(String where, int at, int more) {}

    /// One clip's coding on its way.
    private final class Draft {
        private final Clip clip;
        private final List<String> units = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final Map<Landmark, FrameIndex> own = new LinkedHashMap<>();
        private final Map<Landmark, FrameIndex> ofExpression = new LinkedHashMap<>();
        private final Map<Landmark, FrameIndex> ofUnits = new LinkedHashMap<>();
        private String emotion = "";
        private boolean expression;
        private boolean said;

        Draft(Clip clip) {
            this.clip = clip;
        }

        void add(ForeignEvent event, Recording recording) {
            EventFrames frames = new EventFrames(clip, event, recording);
            EventMeaning meaning = EventMeaning.of(event, project.vocabulary().emotions());
            if (!meaning.known()) {
                meaningless(event);
                return;
            }
            boolean placed = meaning.landmark() != null
                    || meaning.stretch()
                    || !meaning.units().isEmpty();
            Optional<String> outside = placed ? frames.outside() : Optional.empty();
            if (outside.isPresent()) {
                problems.add(outside.get()
                        + (meaning.landmark() == null
                                ? "; left out"
                                : "; the " + EafTiers.of(meaning.landmark()) + " is left unmarked"));
                return;
            }
            if (meaning.stretch() && expression && event.end() != null) {
                problems.add(event.where() + ": a second expression in clip " + clip.id()
                        + ", which has one; left out. Add a clip of the same recording for it and import again");
                return;
            }
            said = true;
            if (meaning.landmark() != null) {
                put(own, meaning.landmark(), frames.start());
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

        private void stretch(Map<Landmark, FrameIndex> marks, EventFrames frames) {
            if (frames.end().isPresent()) {
                put(marks, Landmark.ONSET, frames.start());
                put(marks, Landmark.OFFSET, frames.end().get());
            }
        }

        private void put(Map<Landmark, FrameIndex> marks, Landmark landmark, EventFrames.Place place) {
            @Nullable FrameIndex frame = place.frame();
            if (frame == null) {
                problems.add(place.where() + "; the " + EafTiers.of(landmark) + " is left unmarked");
                return;
            }
            marks.merge(landmark, frame, (a, b) -> {
                boolean later = a.compareTo(b) < 0;
                return landmark == Landmark.OFFSET == later ? b : a;
            });
        }

        Coding coding() {
            Coding coding = Coding.empty(coder)
                    .withEmotion(emotion.isEmpty() ? null : emotion)
                    .with(new ActionUnits(String.join("+", units)))
                    .withNote(String.join("; ", notes))
                    .by(coder, time);
            for (Landmark landmark : Landmark.values()) {
                FrameIndex frame =
                        own.getOrDefault(landmark, ofExpression.getOrDefault(landmark, ofUnits.get(landmark)));
                if (frame != null) {
                    coding = coding.with(
                            coding.marks().with(landmark, clip.frames().numberAt(frame)));
                }
            }
            coding.marks()
                    .order()
                    .ifPresent(disorder -> problems.add("clip " + clip.id() + ": " + disorder + "; kept as it stands"));
            return coding;
        }
    }
}
