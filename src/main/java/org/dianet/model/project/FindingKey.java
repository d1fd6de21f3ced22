package org.dianet.model.project;

import java.util.Comparator;
import java.util.Objects;
import org.dianet.model.clip.ClipId;
import org.jspecify.annotations.Nullable;

/// Identifies something that a quality scan found. Two concerns are
/// one whatever the words for them are.
///
/// @param kind of finding, in lower case with hyphens
/// @param clip concerned, or `null` if it is the whole project
/// @param detail what distinguishes it from other findings of the kind in the clip, e.g. `apex=90`; may be
///     empty
/// @param what the sentence for people
public record FindingKey(String kind, @Nullable ClipId clip, String detail, String what)
        implements Comparable<FindingKey> {
    /// The kind of a movement that spotting proposed.
    public static final String MOVEMENT = "candidate";

    private static final Comparator<FindingKey> ORDER = Comparator.comparing((FindingKey findingKey) ->
                    findingKey.clip() == null ? "" : findingKey.clip().value())
            .thenComparing(FindingKey::kind)
            .thenComparing(FindingKey::detail);

    /// @throws IllegalArgumentException if the kind or the finding is blank
    public FindingKey {
        if (kind.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a decision does not say what it is about");
        }
    }

    /// Whether it is a spotted movement and not a finding of the Doctor.
    public boolean isMovement() {
        return kind.equals(MOVEMENT);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FindingKey other
                && kind.equals(other.kind)
                && Objects.equals(clip, other.clip)
                && detail.equals(other.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, clip, detail);
    }

    @Override
    public int compareTo(FindingKey other) {
        return ORDER.compare(this, other);
    }
}
