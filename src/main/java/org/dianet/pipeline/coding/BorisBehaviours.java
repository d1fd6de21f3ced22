package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.dataset.coding.Moment;
import org.dianet.model.clip.MarkKind;

/// The ethogram of a project of BORIS: each emotion is a state from onset to offset; marks are points. What a behaviour
/// is about stands in its modifiers.
///
/// @param emotions those that have a behaviour of their own
/// @param tiers names of the project's own tiers
record BorisBehaviours(List<String> emotions, List<String> tiers) {
    static final String UNITS = "action units";
    static final String EMOTION = "emotion";
    static final String EXPRESSION = "expression";
    static final String REASON = "reason";
    /// By which overlapping stretches are distinguished.
    static final String STRETCH = "frames";

    static final String LABEL = "label";
    private static final String NONE = "None";
    private static final List<String> COLOURS =
            List.of("#4477AA", "#EE6677", "#228833", "#CCBB44", "#66CCEE", "#AA3377", "#BBBBBB");

    /// Emotions that BORIS and our reader could take for something else get no behaviour, but are modifiers.
    static BorisBehaviours of(List<String> emotions, List<String> tiers) {
        return new BorisBehaviours(
                emotions.stream().distinct().filter(BorisBehaviours::plain).toList(), tiers);
    }

    private static boolean plain(String emotion) {
        ForeignEvent event = new ForeignEvent(
                "",
                List.of(),
                emotion,
                Map.of(EMOTION, emotion),
                new Moment.Time(0),
                new Moment.Time(1),
                ForeignEvent.Ending.FRAME);
        EventMeaning meaning = EventMeaning.of(event, List.of(emotion));
        return meaning.stretch()
                && meaning.emotion().equals(emotion)
                && emotion.equals(emotion.strip())
                && !Set.of(EXPRESSION, LABEL).contains(emotion.toLowerCase(Locale.ROOT));
    }

    /// The behaviour of an expression with this emotion.
    String code(String emotion) {
        return emotions.contains(emotion) ? emotion : EXPRESSION;
    }

    private List<String> sets(String code) {
        return switch (code) {
            case EXPRESSION, LABEL -> withTiers(List.of(EventPart.CLIP, UNITS, EMOTION));
            case "onset", "apex", "offset" -> List.of(EventPart.CLIP);
            case EafTiers.EXCLUDED -> List.of(REASON, STRETCH);
            default -> withTiers(List.of(EventPart.CLIP, UNITS));
        };
    }

    private List<String> withTiers(List<String> sets) {
        return Stream.concat(sets.stream(), tiers.stream().map(name -> TierColumns.NAMED + name))
                .toList();
    }

    /// The modifiers of an event: a value or None for each set of its behaviour.
    String modifiers(String code, Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        for (String set : sets(code)) {
            String value = values.getOrDefault(set, "");
            parts.add(value.isEmpty() ? NONE : escaped(value));
        }
        return String.join("|", parts);
    }

    private static String escaped(String value) {
        String plain = value.replace("%", "%25").replace("|", "%7C");
        return plain.equals(NONE) ? "%4Eone" : plain;
    }

    /// @param used the values that events have, by name of their set
    Map<String, Object> ethogram(Map<String, Set<String>> used) {
        List<String> codes = new ArrayList<>(emotions);
        codes.add(EXPRESSION);
        List<String> points = new ArrayList<>();
        for (MarkKind kind : MarkKind.values()) {
            points.add(EafTiers.of(kind));
        }
        points.add(LABEL);
        codes.addAll(points);
        codes.add(EafTiers.EXCLUDED);
        Set<String> keys = new TreeSet<>();
        Map<String, Object> ethogram = new LinkedHashMap<>();
        for (String code : codes) {
            Map<String, Object> behaviour = new LinkedHashMap<>();
            behaviour.put("type", points.contains(code) ? "Point event" : "State event");
            behaviour.put("key", key(code, keys));
            behaviour.put("code", code);
            behaviour.put("description", "");
            behaviour.put("color", emotions.contains(code) ? COLOURS.get(codes.indexOf(code) % COLOURS.size()) : "");
            behaviour.put("category", emotions.contains(code) ? EMOTION : "");
            behaviour.put("modifiers", modifiers(sets(code), used));
            behaviour.put("excluded", "");
            behaviour.put("coding map", "");
            ethogram.put(Integer.toString(ethogram.size()), behaviour);
        }
        return ethogram;
    }

    private static Map<String, Object> modifiers(List<String> sets, Map<String, Set<String>> used) {
        Map<String, Object> modifiers = new LinkedHashMap<>();
        for (String name : sets) {
            Map<String, Object> set = new LinkedHashMap<>();
            set.put("name", name);
            set.put("description", "");
            set.put("type", 0);
            set.put("ask at stop", false);
            set.put(
                    "values",
                    used.getOrDefault(name, Set.of()).stream()
                            .map(BorisBehaviours::escaped)
                            .toList());
            modifiers.put(Integer.toString(modifiers.size()), set);
        }
        return modifiers;
    }

    /// The first letter of the code that no other has, otherwise any; empty if all are taken.
    private static String key(String code, Set<String> taken) {
        String letters =
                code.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "abcdefghijklmnopqrstuvwxyz0123456789";
        return letters.chars()
                .mapToObj(Character::toString)
                .filter(taken::add)
                .findFirst()
                .orElse("");
    }
}
