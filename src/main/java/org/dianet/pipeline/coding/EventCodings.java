package org.dianet.pipeline.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.dataset.coding.ForeignFile;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Landmark;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Project;

/// Makes codings of the events of another program's file. Onset and offset come from their own events, else from
/// the expression's stretch, else from the first start to the last end of its action units.
final class EventCodings {
    private final Project project;
    private final RecordingNames names;
    private final Coder coder;
    private final Instant time;
    private final List<String> problems = new ArrayList<>();

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
                Clip clip = names.find(event.recordings());
                drafts.computeIfAbsent(clip.id(), _ -> new Draft(clip)).add(event);
            } catch (RecordingNames.NoClip e) {
                problems.add(event.where() + ": " + e.getMessage() + "; left out");
            }
        }
        return drafts.values().stream()
                .filter(draft -> draft.said)
                .map(draft -> new Found(draft.clip.id(), draft.coding()))
                .toList();
    }

    /// One clip's coding on its way.
    private final class Draft {
        private final Clip clip;
        private final ClipTimes times;
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
            this.times = new ClipTimes(clip);
        }

        void add(ForeignEvent event) {
            EventMeaning meaning = EventMeaning.of(event, project.vocabulary().emotions());
            if (!meaning.known()) {
                problems.add(event.where() + ": '" + event.label()
                        + "' is no landmark, action unit or emotion of the project; left out");
                return;
            }
            if (meaning.stretch() && expression && event.end() != null) {
                problems.add(event.where() + ": a second expression in clip " + clip.id()
                        + ", which has one; left out. Add a clip of the same recording for it and import again");
                return;
            }
            said = true;
            if (meaning.landmark() != null) {
                put(own, meaning.landmark(), event, times.startingAt(event.start()), event.start());
            } else if (meaning.stretch()) {
                expression |= event.end() != null;
                stretch(ofExpression, event);
            } else if (!meaning.units().isEmpty()) {
                stretch(ofUnits, event);
            }
            emotion = meaning.emotion().isEmpty() ? emotion : meaning.emotion();
            if (!meaning.units().isEmpty()) {
                units.add(meaning.units());
            }
            if (!meaning.note().isEmpty() && !notes.contains(meaning.note())) {
                notes.add(meaning.note());
            }
        }

        private void stretch(Map<Landmark, FrameIndex> marks, ForeignEvent event) {
            if (event.end() == null) {
                return;
            }
            Optional<FrameIndex> last = switch (event.ending()) {
                case FRAME -> times.startingAt(event.end());
                case BOUNDARY -> times.endingAt(event.end());
            };
            put(marks, Landmark.ONSET, event, times.startingAt(event.start()), event.start());
            put(marks, Landmark.OFFSET, event, last, event.end());
        }

        private void put(
                Map<Landmark, FrameIndex> marks,
                Landmark landmark,
                ForeignEvent event,
                Optional<FrameIndex> frame,
                double millis) {
            if (frame.isEmpty()) {
                problems.add(event.where() + ": at " + Math.round(millis) + " ms clip " + clip.id()
                        + " has no frame; the " + EafTiers.of(landmark) + " is left unmarked");
                return;
            }
            marks.merge(landmark, frame.get(), (a, b) -> {
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
