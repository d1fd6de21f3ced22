package org.dianet.pipeline;

import java.util.List;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.jspecify.annotations.Nullable;

/// Something in a project that a person should look at.
///
/// @param clip the clip concerned, or `null` if it is the whole project
/// @param where field, file or frame concerned
/// @param action what to do about it
/// @param proposals edits that would mend it, to choose one from; none where only a person can
public record Finding(
        Severity severity, @Nullable ClipId clip, String where, String what, String action, List<Proposal> proposals) {
    public Finding {
        proposals = List.copyOf(proposals);
    }

    Finding(Severity severity, @Nullable ClipId clip, String where, String what, String action) {
        this(severity, clip, where, what, action, List.of());
    }

    /// An edit that would mend it.
    ///
    /// @param what the new value and its source
    public record Proposal(String what, Edit edit) {}

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
