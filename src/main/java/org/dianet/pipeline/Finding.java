package org.dianet.pipeline;

import org.dianet.model.clip.ClipId;
import org.jspecify.annotations.Nullable;

/// Something in a project that a person should look at.
///
/// @param clip the clip concerned, or `null` if it is the whole project
/// @param where field, file or frame concerned
/// @param action what to do about it
public record Finding(Severity severity, @Nullable ClipId clip, String where, String what, String action) {

    /// How much it matters.
    public enum Severity {
        /// The clip cannot be used until it is mended.
        ERROR,
        /// It can be used, but the result may not be what was meant.
        WARNING,
        /// Good to know.
        NOTE
    }

    @Override
    public String toString() {
        String subject = clip == null ? "project" : clip.value();
        return severity.name().toLowerCase(java.util.Locale.ROOT) + ": " + subject + ", " + where + ": " + what + " "
                + action;
    }
}
