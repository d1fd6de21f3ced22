package org.dianet.model.project;

import org.jspecify.annotations.Nullable;

/// One value of a clip before and after a correction.
///
/// @param field `onset`, `apex`, `offset`, `emotion`, `actionUnits`
/// @param before `null` if there was none
/// @param after `null` if there is none
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /// @throws IllegalArgumentException if the field has no name
    public FieldChange {
        if (field.isBlank()) {
            throw new IllegalArgumentException("a corrected field has no name");
        }
    }

    @Override
    public String toString() {
        return field + " " + (before == null ? "none" : before) + " to " + (after == null ? "none" : after);
    }
}
