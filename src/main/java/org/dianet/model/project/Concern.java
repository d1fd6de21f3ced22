package org.dianet.model.project;

import java.util.Comparator;
import java.util.Objects;
import org.dianet.model.clip.ClipId;
import org.jspecify.annotations.Nullable;

/// Something that a quality scan found, as far as it can be told from everything else that it finds. Two concerns are
/// one whatever the words for them are.
///
/// @param kind of finding, in lower case with hyphens
/// @param clip concerned, or `null` if it is the whole project
/// @param matter what tells it from other findings of the kind in the clip, e.g. `apex=90`; empty if nothing does
/// @param what the sentence for people
public record Concern(String kind, @Nullable ClipId clip, String matter, String what) implements Comparable<Concern> {
    private static final Comparator<Concern> ORDER = Comparator.comparing((Concern concern) ->
                    concern.clip() == null ? "" : concern.clip().value())
            .thenComparing(Concern::kind)
            .thenComparing(Concern::matter);

    /// @throws IllegalArgumentException if the kind or what was found is blank
    public Concern {
        if (kind.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a decision does not say what it is about");
        }
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Concern other
                && kind.equals(other.kind)
                && Objects.equals(clip, other.clip)
                && matter.equals(other.matter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, clip, matter);
    }

    @Override
    public int compareTo(Concern other) {
        return ORDER.compare(this, other);
    }
}
