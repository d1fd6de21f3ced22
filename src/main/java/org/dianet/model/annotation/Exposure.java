package org.dianet.model.annotation;

import java.util.Locale;

/// What a coder had seen of others' codings of a clip when coding it.
public enum Exposure {
    /// Blind coding was on and no other coding of the clip had been shown.
    BLIND,
    /// Nobody else had coded the clip.
    ALONE,
    /// It began blind or alone and was changed with others' codings in view.
    LATER,
    /// Others' codings were in view before the first own mark.
    BEFORE,
    /// Not recorded: said in a file, on the command line, or with a program that did not ask.
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether others' codings cannot have guided it.
    public boolean independent() {
        return this == BLIND || this == ALONE;
    }

    /// That of a coding after one more edit.
    ///
    /// @param now of the moment of the edit: [#BLIND], [#ALONE] or [#BEFORE]
    public Exposure then(Exposure now) {
        return independent() && now == BEFORE ? LATER : this;
    }
}
