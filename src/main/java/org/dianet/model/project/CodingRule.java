package org.dianet.model.project;

import java.util.Locale;

/// What a project requires of its coders.
public enum CodingRule {
    FREE,
    /// Nobody codes in the window while others' codings are shown.
    BLIND;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
