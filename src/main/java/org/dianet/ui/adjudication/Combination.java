package org.dianet.ui.adjudication;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Landmark;
import org.dianet.ui.common.message.Messages;

/// A decision put together part by part: the apex of one coding, the emotion of the other, or a third value.
///
/// @param parts what was written for each part; empty leaves it open
record Combination(Map<Part, String> parts) {
    /// What can be decided by itself.
    enum Part {
        ONSET,
        APEX,
        OFFSET,
        EMOTION,
        UNITS;

        /// What a coding says about it; empty if it says nothing.
        String of(Coding coding) {
            return switch (this) {
                case ONSET, APEX, OFFSET ->
                    coding.marks().get(landmark()).map(Object::toString).orElse("");
                case EMOTION -> Objects.requireNonNullElse(coding.emotion(), "");
                case UNITS -> coding.actionUnits().notation();
            };
        }

        String words() {
            return switch (this) {
                case ONSET, APEX, OFFSET -> Messages.text("landmark." + name().toLowerCase(Locale.ROOT));
                case EMOTION -> Messages.text("labels.emotion");
                case UNITS -> Messages.text("labels.units");
            };
        }

        private Landmark landmark() {
            return Landmark.valueOf(name());
        }
    }

    Combination {
        parts = Map.copyOf(parts);
    }

    /// What both codings say alike; the rest is open.
    static Combination agreed(Pair pair) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String said = part.of(pair.a());
            parts.put(part, said.equals(part.of(pair.b())) ? said : "");
        }
        return new Combination(parts);
    }

    String of(Part part) {
        return parts.getOrDefault(part, "").strip();
    }

    Combination with(Part part, String value) {
        Map<Part, String> changed = new EnumMap<>(Part.class);
        changed.putAll(parts);
        changed.put(part, value);
        return new Combination(changed);
    }

    /// The coding that this makes of a pair.
    ///
    /// @param emotions of the project
    /// @throws IllegalArgumentException if a value cannot be, in a sentence
    Coding coding(Pair pair, List<String> emotions) {
        Marks marks = Marks.NONE;
        for (Part part : List.of(Part.ONSET, Part.APEX, Part.OFFSET)) {
            if (!of(part).isEmpty()) {
                marks = marks.with(part.landmark(), number(pair, part));
            }
        }
        Optional<String> order = marks.order();
        if (order.isPresent()) {
            throw new IllegalArgumentException(Messages.text("adjudicate.combine.order", order.get()));
        }
        String emotion = of(Part.EMOTION);
        boolean known = emotions.contains(emotion)
                || emotion.equals(pair.a().emotion())
                || emotion.equals(pair.b().emotion());
        if (!emotion.isEmpty() && !known) {
            throw new IllegalArgumentException(
                    Messages.text("adjudicate.combine.emotion", emotion, String.join(", ", emotions)));
        }
        return Coding.empty(Coder.ADJUDICATED)
                .with(marks)
                .withEmotion(emotion.isEmpty() ? null : emotion)
                .with(new ActionUnits(of(Part.UNITS)));
    }

    private FrameNumber number(Pair pair, Part part) {
        return Optional.of(of(part))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(text -> new FrameNumber(Long.parseLong(text)))
                .filter(number -> pair.clip().frames().indexOf(number).isPresent())
                .orElseThrow(() -> new IllegalArgumentException(Messages.text(
                        "adjudicate.combine.frame",
                        part.words(),
                        of(part),
                        pair.clip().id())));
    }
}
