package org.dianet.model.project;

import java.util.Comparator;
import org.dianet.model.clip.ClipId;
import org.jspecify.annotations.Nullable;

/// Something that a quality scan found, as far as it can be told from everything else that it finds.
///
/// @param kind of finding, in lower case with hyphens
/// @param clip concerned, or `null` if it is the whole project
/// @param what was found, with its values, so that the same clip with another value is another concern
public record Concern(String kind, @Nullable ClipId clip, String what) implements Comparable<Concern> {
    private static final Comparator<Concern> ORDER = Comparator.comparing((Concern concern) ->
                    concern.clip() == null ? "" : concern.clip().value())
            .thenComparing(Concern::kind)
            .thenComparing(Concern::what);

    /// @throws IllegalArgumentException if the kind or what was found is blank
    public Concern {
        if (kind.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a decision does not say what it is about");
        }
    }

    @Override
    public int compareTo(Concern other) {
        return ORDER.compare(this, other);
    }
}
