package org.dianet.pipeline.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.FieldChange;
import org.jspecify.annotations.Nullable;

/// What differs between two codings.
final class FieldChanges {
    private FieldChanges() {}

    static List<FieldChange> between(Coding before, Coding after) {
        List<FieldChange> changes = new ArrayList<>();
        for (MarkKind markKind : MarkKind.values()) {
            String field = markKind.name().toLowerCase(Locale.ROOT);
            add(changes, field, mark(before, markKind), mark(after, markKind));
        }
        add(changes, "emotion", before.emotion(), after.emotion());
        add(changes, "actionUnits", units(before), units(after));
        return changes;
    }

    private static void add(List<FieldChange> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static @Nullable String mark(Coding coding, MarkKind markKind) {
        return coding.marks().get(markKind).map(FrameNumber::toString).orElse(null);
    }

    private static @Nullable String units(Coding coding) {
        String notation = coding.actionUnits().notation();
        return notation.isEmpty() ? null : notation;
    }

    /// The value of a field, or `null` if there is none.
    ///
    /// @throws IllegalArgumentException if a coding has no such field
    static @Nullable String value(Coding coding, String field) {
        return switch (field) {
            case "onset", "apex", "offset" -> mark(coding, MarkKind.valueOf(field.toUpperCase(Locale.ROOT)));
            case "emotion" -> coding.emotion();
            case "actionUnits" -> units(coding);
            default -> throw new IllegalArgumentException("a coding has no field " + field);
        };
    }
}
