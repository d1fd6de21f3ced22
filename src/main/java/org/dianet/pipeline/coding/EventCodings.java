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
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.jspecify.annotations.Nullable;

/// Makes codings of the events of another program's file, and clips where a recording has more expressions than the
/// project knows of.
final class EventCodings {
    private final RecordingNames names;
    private final List<String> vocabulary;
    private final EventClips clips;
    private final Coder coder;
    private final Instant time;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Meaningless> meaningless = new HashMap<>();
    private final List<LeftOut> excluded = new ArrayList<>();

    EventCodings(Project project, Coder coder, Instant time) {
        this.names = new RecordingNames(project);
        this.vocabulary = project.vocabulary().emotions();
        this.clips = new EventClips(project);
        this.coder = coder;
        this.time = time;
    }

    /// A coding for a clip.
    record Found(ClipId clip, Coding coding) {}

    /// A stretch that is left out of the recording of a clip.
    record LeftOut(ClipId clip, Exclusion stretch) {}

    /// The events of one coder about one recording.
    ///
    /// @param of its first clip, or the only one that the file means
    private record Recording(Clip of, boolean exact, Coder coder) {}

    List<String> problems() {
        return problems;
    }

    List<LeftOut> excluded() {
        return excluded;
    }

    /// The project with the clips that the codings need.
    Project project() {
        return clips.project();
    }

    List<Found> of(ForeignFile.Content content) {
        problems.addAll(content.problems());
        Map<Recording, List<EventPart>> recordings = new LinkedHashMap<>();
        for (ForeignEvent event : content.events()) {
            try {
                RecordingNames.Match match = names.find(
                        event.recordings(), (clip, recording) -> new EventFrames(clip, event, recording).share());
                match.notes().stream().filter(note -> !problems.contains(note)).forEach(problems::add);
                Recording recording = recording(match.clip(), event);
                part(match.clip(), event, match.recording())
                        .ifPresent(part -> recordings
                                .computeIfAbsent(recording, _ -> new ArrayList<>())
                                .add(part));
            } catch (RecordingNames.NoClip e) {
                problems.add(event.where() + ": " + e.getMessage() + "; left out");
            }
        }
        List<Found> found = new ArrayList<>();
        recordings.forEach((recording, parts) -> {
            List<CodedStretch> stretches = EventSplit.of(parts, problems);
            List<Clip> each = clips.of(recording.of, recording.exact, stretches, recording.coder);
            for (int i = 0; i < stretches.size(); i++) {
                Clip clip = each.get(i);
                found.add(new Found(
                        clip.id(),
                        stretches
                                .get(i)
                                .coding(
                                        clip,
                                        recording.coder,
                                        time,
                                        clips.project().vocabulary())));
            }
        });
        return found;
    }

    private Recording recording(Clip clip, ForeignEvent event) {
        boolean exact = Expressions.isFurther(clips.project(), clip);
        Clip of = exact
                ? clip
                : Expressions.ofRecording(clips.project(), clip).stream()
                        .findFirst()
                        .orElse(clip);
        @Nullable String said = event.values().get(ForeignEvent.CODER);
        return new Recording(of, exact, said == null ? coder : new Coder(said));
    }

    private Optional<EventPart> part(Clip clip, ForeignEvent event, NamedRecording recording) {
        EventFrames frames = new EventFrames(clip, event, recording);
        EventMeaning meaning = EventMeaning.of(event, vocabulary);
        if (!meaning.known()) {
            meaningless(event);
            return Optional.empty();
        }
        Optional<String> outside = meaning.placed() ? frames.outside() : Optional.empty();
        if (outside.isPresent()) {
            problems.add(outside.get()
                    + (meaning.markKind() == null
                            ? "; left out"
                            : "; the " + EafTiers.of(meaning.markKind()) + " is left unmarked"));
            return Optional.empty();
        }
        EventPart part = new EventPart(event, meaning, frames);
        part.unmarked().forEach(problems::add);
        if (meaning.excluded().isEmpty()) {
            return Optional.of(part);
        }
        leaveOut(clip, part);
        return Optional.empty();
    }

    private void leaveOut(Clip clip, EventPart part) {
        if (clip.frames().count() == 0) {
            problems.add(part.event().where() + ": clip " + clip.id() + " has no frames to exclude; left out");
            return;
        }
        boolean open = part.frames().end().filter(end -> end.frame() == null).isPresent();
        int to = open ? clip.frames().count() - 1 : part.to();
        int from = part.frames().start().frame() == null ? 0 : part.from();
        Exclusion stretch = new Exclusion(
                clip.frames().numberAt(new FrameIndex(from)),
                clip.frames().numberAt(new FrameIndex(Math.max(from, to))),
                part.meaning().excluded(),
                recording(clip, part.event()).coder,
                time);
        excluded.add(new LeftOut(clip.id(), stretch));
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
}
