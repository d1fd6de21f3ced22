package org.dianet.ui.common.message;

import java.util.Locale;
import org.dianet.model.clip.MarkKind;

/// What a mark is called: to people, and in ids, styles and keys.
public final class MarkName {
    private MarkName() {}

    /// For people.
    public static String of(MarkKind markKind) {
        return Messages.text("mark." + key(markKind));
    }

    /// For ids, style classes and message keys.
    public static String key(MarkKind markKind) {
        return markKind.name().toLowerCase(Locale.ROOT);
    }
}
