package org.dianet.dataset.errata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;

/// New values for fields of a coding, `apex=40;offset=75`; `apex=mid` is the middle of onset and offset.
///
/// Action units may be those of another row, `actionUnits=of row 145`.
///
/// @param values by field; an empty value takes the field's away
public record Assignments(Map<String, String> values) {
    private static final String MIDDLE = "mid";
    private static final String OF_ROW = "of row ";

    public Assignments {
        values = new LinkedHashMap<>(values);
    }

    static Assignments of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            values.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new Assignments(values);
    }

    /// The same with the values of other rows in place of their numbers.
    Assignments resolved(IntFunction<String> actionUnitsOfRow) {
        Map<String, String> known = new LinkedHashMap<>();
        values.forEach((field, value) -> known.put(
                field,
                value.startsWith(OF_ROW)
                        ? actionUnitsOfRow.apply(Integer.parseInt(value.substring(OF_ROW.length())))
                        : value));
        return new Assignments(known);
    }

    public Coding applied(Coding coding) {
        Coding result = coding;
        for (Map.Entry<String, String> value : values.entrySet()) {
            result = applied(result, value.getKey(), value.getValue());
        }
        return result;
    }

    private static Coding applied(Coding coding, String field, String value) {
        return switch (field) {
            case "emotion" -> coding.withEmotion(value.isEmpty() ? null : value);
            case "actionUnits" -> coding.with(new ActionUnits(value));
            case "onset", "apex", "offset" -> mark(coding, MarkKind.valueOf(field.toUpperCase(Locale.ROOT)), value);
            default -> throw new IllegalArgumentException("the list of errata names an unknown field " + field);
        };
    }

    /// The middle as the loaders compute it: whole frames, rounded down. Without both ends nothing changes.
    private static Coding mark(Coding coding, MarkKind markKind, String value) {
        Marks marks = coding.marks();
        if (value.isEmpty()) {
            return coding.with(marks.with(markKind, null));
        }
        if (!value.equals(MIDDLE)) {
            return coding.with(marks.with(markKind, new FrameNumber(Long.parseLong(value))));
        }
        FrameNumber onset = marks.onset();
        FrameNumber offset = marks.offset();
        return onset == null || offset == null || onset.compareTo(offset) > 0
                ? coding
                : coding.with(
                        marks.with(markKind, new FrameNumber(onset.value() + (offset.value() - onset.value()) / 2)));
    }
}
