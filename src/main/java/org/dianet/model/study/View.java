package org.dianet.model.study;

import java.time.Instant;
import java.util.OptionalDouble;
import org.dianet.model.clip.ClipId;

/// Another sight of the event that a clip shows, such as a second camera's or depth. The marks are the clip's.
///
/// @param clip whose event it is
/// @param name what a spec calls it, such as "depth"
/// @param source where its pixels are
/// @param at when it was linked
public record View(ClipId clip, String name, Source source, Instant at) {
    /// What a spec calls a clip's own pixels.
    public static final String MAIN = "main";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,30}";

    /// Where the pixels of a view are.
    public sealed interface Source {}

    /// A folder of images that have the numbers of the clip's.
    ///
    /// @param path from the folder of the clip's images, such as `../depth`, or
    ///     absolute
    public record Beside(String path) implements Source {
        /// @throws IllegalArgumentException if the path is blank or holds a backslash
        public Beside {
            if (path.isBlank() || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("the folder of a view must be a path with / between folders");
            }
        }
    }

    /// Another clip of the project.
    ///
    /// @param offset milliseconds that are added to a time of the clip; empty if frames
    ///     of one number show one moment
    public record OtherClip(ClipId other, OptionalDouble offset) implements Source {
        /// @throws IllegalArgumentException if the offset is not a number
        public OtherClip {
            if (offset.isPresent() && !Double.isFinite(offset.getAsDouble())) {
                throw new IllegalArgumentException("an offset of " + offset.getAsDouble() + " ms is not a time");
            }
        }
    }

    /// @throws IllegalArgumentException if it cannot have this name, or is the clip itself
    public View {
        if (name.equals(MAIN)) {
            throw new IllegalArgumentException("the view main is the clip's own");
        }
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "a view's name has 1 to 31 letters, digits, - and _, and \"" + name + "\" has not");
        }
        if (source instanceof OtherClip link && link.other().equals(clip)) {
            throw new IllegalArgumentException("clip " + clip + " cannot be another view of itself");
        }
    }

    /// Whether it is the same view of the same clip, wherever its pixels are.
    public boolean replaces(View other) {
        return clip.equals(other.clip) && name.equals(other.name);
    }
}
