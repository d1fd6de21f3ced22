package org.dianet.pipeline.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.dataset.coding.ForeignEvent;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnitTerm;
import org.dianet.model.annotation.ParsedActionUnits;
import org.dianet.model.clip.MarkKind;
import org.jspecify.annotations.Nullable;

/// What a label of another program means.
///
/// - `onset`, `apex`, `offset`: a mark at the start of the event.
/// - an emotion of the project, or any stretch with a value called `emotion`: an expression with this emotion.
/// - `expression`, `micro-expression`, `event`, `label`: an expression.
/// - action units, as `AU4` or `4+L7`, with BORIS modifiers A to E, left and right; or a value called `au`.
/// - `note`, `comment`: a note.
/// - `excluded`, unless it is an emotion of the project: a stretch that is left out, with its reason.
///
/// @param markKind that the event marks, or `null`
/// @param stretch whether the event is the expression itself, from onset to offset
/// @param excluded why the stretch is left out; empty if it is not
/// @param known whether any of it means something here
record EventMeaning(
        @Nullable MarkKind markKind,
        boolean stretch,
        String emotion,
        String units,
        String note,
        String excluded,
        boolean known) {
    private static final Set<String> EXPRESSIONS = Set.of(
            "expression", "micro-expression", "microexpression", "micro expression", "me", "event", "emotion", "label");
    private static final Set<String> UNIT_NAMES =
            Set.of("au", "aus", "action unit", "action units", "action_units", "actionunits", "facs");
    private static final Set<String> NOTE_NAMES = Set.of("note", "notes", "comment", "comments", "remarks");
    private static final Set<String> EXCLUDED_NAMES = Set.of("excluded", "exclude", "excluded stretch");
    private static final List<String> REASON_NAMES = List.of("reason", "value", "modifiers", "comment");
    private static final List<String> EMOTION_NAMES = List.of("emotion", "label", "class");

    static EventMeaning of(ForeignEvent event, List<String> vocabulary) {
        String label = event.label().strip();
        String name = label.toLowerCase(Locale.ROOT);
        String note = said(event.values(), NOTE_NAMES::contains).orElse("");
        String units = said(event.values(), UNIT_NAMES::contains).orElse("");
        String emotion = said(event.values(), EMOTION_NAMES::contains)
                .map(said -> spelt(said, vocabulary).orElse(said))
                .orElse("");
        for (MarkKind markKind : MarkKind.values()) {
            if (name.equals(markKind.name().toLowerCase(Locale.ROOT))) {
                return new EventMeaning(markKind, false, emotion, units, note, "", true);
            }
        }
        String value = event.values().getOrDefault("value", "");
        if (NOTE_NAMES.contains(name)) {
            return new EventMeaning(null, false, "", "", value.isEmpty() ? note : value, "", true);
        }
        if (UNIT_NAMES.contains(name)) {
            return new EventMeaning(null, false, "", units.isEmpty() ? value : units, note, "", true);
        }
        if (EXPRESSIONS.contains(name)) {
            String label2 = emotion.isEmpty() ? spelt(value, vocabulary).orElse(value) : emotion;
            return new EventMeaning(null, true, label2, units, note, "", true);
        }
        Optional<String> written = units(label, event.values().getOrDefault("modifiers", ""));
        if (written.isPresent()) {
            return new EventMeaning(null, false, "", written.get(), note, "", true);
        }
        Optional<String> spelt = spelt(label, vocabulary);
        if (spelt.isPresent()) {
            return new EventMeaning(null, true, spelt.get(), units, note, "", true);
        }
        if (EXCLUDED_NAMES.contains(name)) {
            return new EventMeaning(null, false, "", "", "", reason(event.values(), name), true);
        }
        boolean known = !emotion.isEmpty() || !units.isEmpty();
        return new EventMeaning(null, known, emotion, units, note, "", known);
    }

    private static Optional<String> said(Map<String, String> values, java.util.function.Predicate<String> wanted) {
        return values.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey().strip().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static String reason(Map<String, String> values, String name) {
        return REASON_NAMES.stream()
                .map(each -> values.getOrDefault(each, "").strip())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(name);
    }

    /// Whether the event is or may be an expression with a beginning and an end.
    boolean placed() {
        return markKind != null || stretch || !units.isEmpty() || !excluded.isEmpty();
    }

    /// The emotion as the project spells it.
    private static Optional<String> spelt(String said, List<String> vocabulary) {
        return vocabulary.stream()
                .filter(label -> label.equalsIgnoreCase(said.strip()))
                .findFirst();
    }

    /// The label as action units with the modifiers of BORIS, `B|left`; empty if it names none.
    private static Optional<String> units(String label, String modifiers) {
        ParsedActionUnits parsed = ActionUnitNotation.parse(label);
        boolean all = parsed.terms().stream().allMatch(ActionUnitTerm.Unit.class::isInstance);
        if (!all || parsed.terms().isEmpty()) {
            return Optional.empty();
        }
        String written = parsed.toString();
        if (parsed.terms().size() > 1) {
            return Optional.of(written);
        }
        for (String modifier : modifiers.split("[|,;]")) {
            String text = modifier.strip().toUpperCase(Locale.ROOT);
            written = switch (text) {
                case "A", "B", "C", "D", "E" -> written + text;
                case "L", "LEFT" -> "L" + written;
                case "R", "RIGHT" -> "R" + written;
                default -> written;
            };
        }
        return Optional.of(written);
    }
}
