package org.dianet.pipeline.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Vocabulary;
import org.jspecify.annotations.Nullable;

/// One expression of a recording on its way from the events of another program's file to a coding. Onset and offset
/// come from their own events, otherwise from the expression's stretch, otherwise from the first start to the last end
/// of its action units.
final class CodedStretch {
    private final Map<MarkKind, FrameIndex> own = new EnumMap<>(MarkKind.class);
    private final Map<MarkKind, FrameIndex> ofExpression = new EnumMap<>(MarkKind.class);
    private final Map<MarkKind, FrameIndex> ofUnits = new EnumMap<>(MarkKind.class);
    private final List<String> units = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> problems;
    private String emotion = "";
    private String name = "";
    private final Map<String, String> tiers = new TreeMap<>();
    private @Nullable EventPart stretch;

    /// @param problems gets a clause if the marks are out of order
    CodedStretch(List<String> problems) {
        this.problems = problems;
    }

    void add(EventPart part) {
        EventMeaning meaning = part.meaning();
        if (meaning.markKind() != null) {
            put(own, meaning.markKind(), part.frames().start());
        } else if (meaning.stretch()) {
            stretch = part.closed() ? part : stretch;
            stretch(ofExpression, part.frames());
        } else if (!meaning.units().isEmpty()) {
            stretch(ofUnits, part.frames());
        }
        emotion = meaning.emotion().isEmpty() ? emotion : meaning.emotion();
        name = part.clipName().isEmpty() ? name : part.clipName();
        if (!meaning.units().isEmpty() && !units.contains(meaning.units())) {
            units.add(meaning.units());
        }
        part.event().values().forEach((key, value) -> {
            if (key.startsWith(TierColumns.NAMED)) {
                tiers.put(key, value);
            }
        });
        if (!meaning.note().isEmpty() && !notes.contains(meaning.note())) {
            notes.add(meaning.note());
        }
    }

    private void stretch(Map<MarkKind, FrameIndex> marks, EventFrames frames) {
        frames.end().ifPresent(end -> {
            put(marks, MarkKind.ONSET, frames.start());
            put(marks, MarkKind.OFFSET, end);
        });
    }

    private void put(Map<MarkKind, FrameIndex> marks, MarkKind markKind, EventFrames.Place place) {
        @Nullable FrameIndex frame = place.frame();
        if (frame == null) {
            return; // said where the event was read
        }
        marks.merge(markKind, frame, (a, b) -> {
            boolean later = a.compareTo(b) < 0;
            return markKind == MarkKind.OFFSET == later ? b : a;
        });
    }

    /// The clip that the file names; empty if it names none.
    String name() {
        return name;
    }

    /// Whether the expression has a stretch of its own, which is another than this one.
    boolean isOther(EventPart part) {
        return stretch == null
                || !stretch.sameFrames(part)
                || !name.equals(part.clipName())
                || (!emotion.isEmpty()
                        && !part.meaning().emotion().isEmpty()
                        && !emotion.equals(part.meaning().emotion()));
    }

    /// Whether such a mark is set on another frame.
    boolean marked(MarkKind markKind, int frame) {
        @Nullable FrameIndex at = own.get(markKind);
        return at != null && at.value() != frame;
    }

    boolean hasEmotion() {
        return !emotion.isEmpty();
    }

    /// The last of the kinds of marks that were set, `null` without any.
    @Nullable
    MarkKind lastMarked() {
        return own.keySet().stream().reduce((_, last) -> last).orElse(null);
    }

    /// The first and the last frame of what was said, none if no frame is known.
    OptionalInt first() {
        return frames().min();
    }

    OptionalInt last() {
        return frames().max();
    }

    private IntStream frames() {
        return Stream.of(own, ofExpression, ofUnits)
                .flatMap(marks -> marks.values().stream())
                .mapToInt(FrameIndex::value);
    }

    /// How many frames lie between the expression and a place; 0 inside.
    int distance(int from, int to) {
        return first().isEmpty()
                ? Integer.MAX_VALUE
                : Math.max(0, Math.max(from - last().orElseThrow(), first().orElseThrow() - to));
    }

    /// Frames that two have in common.
    int overlap(int from, int to) {
        return first().isEmpty()
                ? 0
                : Math.max(0, Math.min(to, last().orElseThrow()) - Math.max(from, first().orElseThrow()) + 1);
    }

    /// @param when the coding was made
    /// @param vocabulary with the tiers that values may come in on
    Coding coding(Clip clip, Coder coder, Instant when, Vocabulary vocabulary) {
        Coding coding = Coding.empty(coder)
                .withEmotion(emotion.isEmpty() ? null : emotion)
                .with(new ActionUnits(String.join("+", units)))
                .with(TierColumns.read(vocabulary, "clip " + clip.id(), tiers, TierColumns.NAMED, problems))
                .withNote(String.join("; ", notes))
                .revisedBy(coder, when);
        for (MarkKind markKind : MarkKind.values()) {
            @Nullable
            FrameIndex frame = own.getOrDefault(markKind, ofExpression.getOrDefault(markKind, ofUnits.get(markKind)));
            if (frame != null) {
                coding = coding.with(coding.marks().with(markKind, clip.frames().numberAt(frame)));
            }
        }
        coding.marks()
                .order()
                .ifPresent(disorder -> problems.add("clip " + clip.id() + ": " + disorder + "; kept as it is"));
        return coding;
    }
}
