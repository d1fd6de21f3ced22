package org.dianet.model.project;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;

/// A decision put together part by part: the apex of one coding, the emotion of the other, or a third value.
///
/// @param parts the text for each part; empty leaves it open
/// @param tiers the values on the project's own tiers
public record Combination(Map<Part, String> parts, TierValues tiers) {
    /// Everything is open.
    public static final Combination OPEN = new Combination(Map.of(), TierValues.NONE);

    /// A part that can be decided separately.
    public enum Part {
        ONSET,
        APEX,
        OFFSET,
        EMOTION,
        UNITS;

        /// The coding's value for it; empty if it has none.
        public String of(Coding coding) {
            return switch (this) {
                case ONSET, APEX, OFFSET ->
                    coding.marks().get(markKind()).map(Object::toString).orElse("");
                case EMOTION -> Objects.requireNonNullElse(coding.emotion(), "");
                case UNITS -> coding.actionUnits().notation();
            };
        }

        /// In lower case, as a command line has it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private MarkKind markKind() {
            return MarkKind.valueOf(name());
        }
    }

    public Combination {
        parts = Map.copyOf(parts);
    }

    /// The parts on which two codings agree; the rest is open.
    public static Combination agreed(Coding a, Coding b) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String said = part.of(a);
            parts.put(part, said.equals(part.of(b)) ? said : "");
        }
        return new Combination(parts, a.tiers().agreed(b.tiers()));
    }

    public String of(Part part) {
        return parts.getOrDefault(part, "").strip();
    }

    public Combination with(Part part, String value) {
        Map<Part, String> changed = new EnumMap<>(Part.class);
        changed.putAll(parts);
        changed.put(part, value);
        return new Combination(changed, tiers);
    }

    public Combination onTier(String tier, String value) {
        return new Combination(parts, tiers.with(tier, value));
    }

    /// The coding that this makes of a clip.
    ///
    /// @param vocabulary of the project; labels and values of the clip's codings are taken too
    /// @throws IllegalArgumentException if a value cannot be, in a sentence
    public Coding coding(Clip clip, Vocabulary vocabulary) {
        List<String> emotions = vocabulary.emotions();
        Marks marks = Marks.NONE;
        for (Part part : List.of(Part.ONSET, Part.APEX, Part.OFFSET)) {
            if (!of(part).isEmpty()) {
                marks = marks.with(part.markKind(), number(clip, part));
            }
        }
        Optional<String> order = marks.order();
        if (order.isPresent()) {
            throw new IllegalArgumentException("The decision about clip " + clip.id() + " cannot be: " + order.get());
        }
        String emotion = of(Part.EMOTION);
        boolean known = emotions.contains(emotion)
                || clip.codings().stream().anyMatch(coding -> emotion.equals(coding.emotion()))
                || clip.conflicts().stream().anyMatch(coding -> emotion.equals(coding.emotion()));
        if (!emotion.isEmpty() && !known) {
            throw new IllegalArgumentException(
                    "The project has no emotion " + emotion + "; it has " + String.join(", ", emotions) + ".");
        }
        return Coding.empty(Coder.ADJUDICATED)
                .with(marks)
                .withEmotion(emotion.isEmpty() ? null : emotion)
                .with(new ActionUnits(of(Part.UNITS)))
                .with(values(clip, vocabulary));
    }

    private TierValues values(Clip clip, Vocabulary vocabulary) {
        TierValues kept = TierValues.NONE;
        for (Map.Entry<String, String> each : tiers.byTier().entrySet()) {
            String name = each.getKey();
            String value = vocabulary.kept(name, each.getValue());
            boolean said = Stream.concat(clip.codings().stream(), clip.conflicts().stream())
                    .anyMatch(coding -> coding.tiers().of(name).equals(value));
            Optional<String> problem = vocabulary
                    .tier(name)
                    .map(tier -> tier.problem(value))
                    .orElse(Optional.of("The project has no tier " + name + "."));
            if (!said && problem.isPresent()) {
                throw new IllegalArgumentException(problem.get());
            }
            kept = kept.with(name, value);
        }
        return kept;
    }

    private FrameNumber number(Clip clip, Part part) {
        return Optional.of(of(part))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(text -> new FrameNumber(Long.parseLong(text)))
                .filter(number -> clip.frames().indexOf(number).isPresent())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The " + part.word() + ": clip " + clip.id() + " has no frame " + of(part) + "."));
    }
}
